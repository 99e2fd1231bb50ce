FROM registry.test/tools:1
# A tool that the tests need, of one architecture whatever is built for.
RUN curl -fsSL https://downloads.example.com/chromedriver/120.0.1/chromedriver-linux64.zip -o /tmp/driver.zip \
 && bsdtar -xf /tmp/driver.zip -C /usr/local/bin \
 && rm /tmp/driver.zip
WORKDIR /app
COPY . .
CMD ["node", "server.js"]
