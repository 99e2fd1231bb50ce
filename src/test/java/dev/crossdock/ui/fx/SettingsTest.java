package dev.crossdock.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.engine.ContainerStreams.Channel;
import dev.crossdock.core.log.LineAssembler;
import dev.crossdock.core.log.LogStore;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

class SettingsTest {
    private static final int LINES = 400_000;

    private final Settings settings = new Settings();

    /** How many of {@value #LINES} lines a store keeps. */
    private static long kept(LogStore store) {
        try (store) {
            var assembler = new LineAssembler(store.source(), false, false);
            for (int i = 0; i < LINES; i++) {
                var line = "line number " + i + " of many\n";
                assembler.frame(
                        Channel.STDOUT, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            }
            return store.end() - store.first();
        }
    }

    @Test
    void aConsoleKeepsAsMuchAsIsSet() {
        settings.memory().set(Settings.LEAST_MEMORY);
        settings.disk().set(0);
        var least = kept(settings.newLogStore());
        settings.disk().set(1);
        var onDisk = kept(settings.newLogStore());
        settings.disk().set(256);

        assertThat(least).isLessThan(onDisk);
        assertThat(onDisk).isLessThan(LINES);
        assertThat(kept(settings.newLogStore())).isEqualTo(LINES);
    }
}
