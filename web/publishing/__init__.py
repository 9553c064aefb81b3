"""What serves and how it gets there: learned models, background jobs, the trial of a draft."""
