FROM registry.test/onbuild-agent:1
COPY src /srv
CMD ["/usr/local/bin/agent", "/srv"]
