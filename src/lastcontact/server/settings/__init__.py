"""One settings module for each way to run: laptop (the default), team, demonstration, testing; all stand on base."""
