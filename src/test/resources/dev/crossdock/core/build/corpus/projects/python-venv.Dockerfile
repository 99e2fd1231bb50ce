FROM registry.test/tools:1 AS builder
ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends \
      build-essential \
      libpq-dev \
    && rm -rf /var/lib/apt/lists/*
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
COPY requirements.txt .
RUN pip install -r requirements.txt && mkdir -p /opt/venv

FROM registry.test/busybox:1
COPY --from=builder /opt/venv /opt/venv
COPY . /app
CMD ["python", "-m", "app"]
