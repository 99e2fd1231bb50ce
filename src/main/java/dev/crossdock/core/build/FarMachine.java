package dev.crossdock.core.build;

import dev.crossdock.core.platform.Platform;

/**
 * Another machine that may build what is native to it.
 *
 * @param place as the docker command takes it: {@code ssh://me@server}, or the name of a context
 * @param name what it is called as a part of a builder
 * @param engine the version of the Docker there
 * @param platform that it runs by itself
 */
public record FarMachine(String place, String name, String engine, Platform platform) {

    /** What a machine there is called: its host's name, as far as buildx takes it. */
    public static String nameOf(String place) {
        var host = place.replaceFirst("^\\w+://", "").replaceFirst("^[^@/]*@", "");
        var path = host.startsWith("/") ? host.substring(host.lastIndexOf('/') + 1) : host;
        var plain = path.replaceFirst("[:/].*", "").replaceAll("[^A-Za-z0-9._-]", "-");
        return plain.matches("[A-Za-z].*") ? plain : "machine-" + plain;
    }
}
