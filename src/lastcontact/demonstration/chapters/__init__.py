"""The story in four parts, each a stream of acts: the setting, who is who, the answers, the families."""
