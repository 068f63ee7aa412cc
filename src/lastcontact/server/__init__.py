"""Settings, addresses and the start of the web server; the only place that sees everything."""
