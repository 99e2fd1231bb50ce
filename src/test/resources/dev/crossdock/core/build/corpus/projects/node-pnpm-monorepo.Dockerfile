ARG NODE_VERSION=1
FROM registry.test/tools:${NODE_VERSION} AS base
ENV PNPM_HOME="/pnpm"
ENV PATH="$PNPM_HOME:$PATH"

FROM base AS prod-deps
WORKDIR /repo
COPY . /repo
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install --prod --frozen-lockfile

FROM base AS build
WORKDIR /repo
COPY . /repo
RUN --mount=type=cache,id=pnpm,target=/pnpm/store pnpm install --frozen-lockfile
RUN pnpm run -r build

FROM base
COPY --from=prod-deps /repo/package.json /app/package.json
COPY --from=build /repo/dist /app/dist
CMD ["node", "/app/dist/index.js"]
