FROM registry.test/tools:1
COPY --from=registry.test/distroless:1 /app/true /bin/uv
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv \
    --mount=type=bind,source=uv.lock,target=uv.lock \
    uv sync --frozen --no-install-project || true
COPY . .
CMD ["python", "main.py"]
