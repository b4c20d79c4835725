# One image for every process: web, projector, worker, beat. See docker-compose.yml.
FROM python:3.11-slim AS build
WORKDIR /app
RUN pip install --no-cache-dir uv
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-default-groups --compile-bytecode
COPY . .
RUN .venv/bin/pybabel --quiet compile --domain django --directory locale
# keys and addresses of this step are thrown away: collecting files needs settings that are whole, not true
RUN set -eu; key() { head -c 32 /dev/urandom | base64; }; \
    SECRET_KEY="$(head -c 60 /dev/urandom | base64 -w0)" FIELD_KEYS="1:$(key)" INDEX_KEY="$(key)" \
    DATABASE_URL=postgres://build@localhost/build REDIS_URL=redis://localhost:6379/0 \
    SITE_URL=https://build.example DATA_DIR=/app/data \
    .venv/bin/python manage.py collectstatic --noinput --verbosity 0

FROM python:3.11-slim
RUN useradd --system --uid 10001 app
WORKDIR /app
COPY --from=build --chown=root:root /app /app
RUN mkdir -p /app/data/media && chown app /app/data/media
USER app
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DATA_DIR=/app/data
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--workers", "2", "config.wsgi:application"]
