"""The rehearsal's reference engine: a small real Dynamo worker whose KV cache really travels. It is not TensorRT-LLM."""
