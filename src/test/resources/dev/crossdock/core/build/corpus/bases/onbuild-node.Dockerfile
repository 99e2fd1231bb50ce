FROM registry.test/tools:1
WORKDIR /usr/src/app
ONBUILD ARG NODE_ENV
ONBUILD ENV NODE_ENV=$NODE_ENV
ONBUILD COPY package.json ./
ONBUILD RUN npm install && npm cache clean --force
ONBUILD COPY . .
