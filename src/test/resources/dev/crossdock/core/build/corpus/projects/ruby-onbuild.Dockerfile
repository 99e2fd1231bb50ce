# The base copies the Gemfile and installs what it names, in whatever is built from it.
FROM registry.test/onbuild-ruby:1
ENV RAILS_ENV=production
EXPOSE 3000
CMD ["bundle", "exec", "puma"]
