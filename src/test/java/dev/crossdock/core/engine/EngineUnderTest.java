package dev.crossdock.core.engine;

import dev.crossdock.core.platform.Platform;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** An engine that the contract is held against, and what the contract may use there. */
public interface EngineUnderTest {
    /** A connection of its own; whoever takes it closes it. */
    Engine open();

    /** A connection to the same engine over another address, such as a relay's. */
    Engine open(URI address);

    /** Where the engine answers. */
    URI address();

    /**
     * An image with a shell, which can be pulled for this engine's platform and the foreign one.
     */
    String image();

    /** A platform that the image has and that another CPU runs. */
    Platform foreign();

    /** On everything that is made. */
    Map<String, String> labels();

    /** Makes a small image that nothing else is, of this name. */
    void makeImage(String reference) throws Exception;

    /** A registry that takes whatever is pushed to it; empty where there is none. */
    Optional<String> registry();

    /** Makes a volume that is removed with everything else. */
    String volume() throws Exception;

    /** What the engine keeps of a kind ({@code container}, {@code image}) with this label. */
    String leftovers(String kind, String label) throws Exception;
}
