FROM registry.test/tools:1
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
RUN curl -sSLo /tmp/wk.deb https://packages.example.com/wkhtmltox_0.12.6-1_amd64.deb && \
    apt-get install -y /tmp/wk.deb && \
    rm -f /tmp/wk.deb
COPY . .
CMD ["python", "app.py"]
