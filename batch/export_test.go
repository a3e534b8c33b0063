package batch

// CheckpointEvery makes checkpoints come after that many bytes.
func (o *Options) CheckpointEvery(bytes int64) { o.every = bytes }
