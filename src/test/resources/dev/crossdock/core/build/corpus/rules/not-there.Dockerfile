FROM registry.test/no-such:1
