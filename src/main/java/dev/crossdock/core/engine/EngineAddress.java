package dev.crossdock.core.engine;

/**
 * Where an engine answers.
 *
 * @param uri such as {@code unix:///var/run/docker.sock} or {@code tcp://10.0.0.2:2375}
 * @param name what people call it: {@code Colima}, {@code Docker Desktop}, {@code DOCKER_HOST}
 * @param foundBy how Crossdock came to it, as a sentence part: {@code Docker context colima}
 */
public record EngineAddress(String uri, String name, String foundBy) {}
