ARG BASE=onbuild-node
FROM registry.test/${BASE}:1
CMD ["node", "index.js"]
