package dev.crossdock.ui.app;

import java.util.List;

/**
 * Something that Crossdock stands on, with the licence that its own POM names.
 *
 * @param modules how the names of its Java modules begin
 */
record Foundation(String name, String licence, List<String> modules) {
    private static final String APACHE = "Apache 2.0";
    private static final String GPL = "GPL 2 with Classpath Exception";
    private static final String MIT = "MIT";

    /** All of them, in the order in which they are named to people. */
    static final List<Foundation> ALL =
            List.of(
                    of("OpenJDK", GPL, "java.", "jdk."),
                    of("OpenJFX", GPL, "javafx."),
                    of("AtlantaFX", MIT, "atlantafx."),
                    of("Bouncy Castle", MIT, "org.bouncycastle."),
                    of("Commons Codec, Compress, IO, Lang", APACHE, "org.apache.commons."),
                    of("ControlsFX", "BSD 3-Clause", "org.controlsfx."),
                    of("docker-java", APACHE, "com.github.dockerjava."),
                    of("Guava", APACHE, "com.google.common"),
                    of("Ikonli", APACHE, "org.kordamp.ikonli."),
                    of("Feather icons", MIT, "org.kordamp.ikonli.feather"),
                    of("Jackson", APACHE, "com.fasterxml.jackson."),
                    of("JediTermFX", APACHE, "com.techsenger.jeditermfx."),
                    of("JSpecify", APACHE, "org.jspecify"),
                    of("Kotlin library", APACHE, "kotlin."),
                    of("picocli", APACHE, "info.picocli"),
                    of("SLF4J", MIT, "org.slf4j"));

    private static Foundation of(String name, String licence, String... modules) {
        return new Foundation(name, licence, List.of(modules));
    }
}
