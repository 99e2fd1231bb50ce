FROM registry.test/tools:1
