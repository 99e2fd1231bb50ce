package dev.crossdock.docker.find;

import dev.crossdock.core.engine.EngineAddress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * Where an engine may be, before anybody looked.
 *
 * @param address its uri is empty where a setting that would name one is not set
 * @param certificates the folder of {@code ca.pem}, {@code cert.pem} and {@code key.pem}; null
 *     where the engine speaks plainly
 * @param startCommand what starts the engine; null where its tool is not installed
 */
record Spot(EngineAddress address, @Nullable Path certificates, @Nullable String startCommand) {
    static Spot socket(String name, Path socket, String foundBy, @Nullable String startCommand) {
        return new Spot(new EngineAddress("unix://" + socket, name, foundBy), null, startCommand);
    }

    boolean samePlace(Spot other) {
        return address.uri().equals(other.address.uri());
    }

    /** Two ways lead here: the first gives the name, either knows how to start it. */
    Spot alsoFound(Spot again) {
        return startCommand != null ? this : new Spot(address, certificates, again.startCommand);
    }
}
