# docs/deploy.md says how to build and run it. slim is Debian: every locked package has a wheel for it.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    OMP_NUM_THREADS=1 \
    OPENBLAS_NUM_THREADS=1 \
    MALLOC_ARENA_MAX=1

WORKDIR /app
COPY requirements.txt .
RUN pip install --require-hashes --only-binary :all: -r requirements.txt

COPY bot/ bot/
COPY web/ web/
COPY knowledge/ knowledge/
# The models become part of the image: a container answers at once, whatever its INSTANCE_DIR holds.
RUN python -m compileall -q bot web && python -m bot learn --out learned

# Nothing in the image belongs to the account that answers; it writes to /data and /tmp alone.
RUN useradd --uid 10001 --no-create-home assistant && install -d -o assistant -m 700 /data
USER assistant
VOLUME /data
ENV INSTANCE_DIR=/data PORT=8000
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/healthz', timeout=4)"]
# Everybody may reach the port inside; compose.yaml, or -p, says who may from outside.
CMD ["sh", "-c", "exec gunicorn -c web/gunicorn.conf.py --bind 0.0.0.0:$PORT web.wsgi:app"]
