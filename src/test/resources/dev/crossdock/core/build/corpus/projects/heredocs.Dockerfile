FROM registry.test/tools:1
COPY <<"SCRIPT" <<'CONF' /etc/app/
#!/bin/sh
FROM=not-an-instruction
RUN make
SCRIPT
listen 80;
CONF
RUN <<-EOT sh -e
	curl -so /tmp/p.deb https://example.com/pkg_1.2_arm64.deb
	rm /tmp/p.deb
	EOT
RUN <<EOF
cd /tmp
make install
EOF
CMD ["sh"]
