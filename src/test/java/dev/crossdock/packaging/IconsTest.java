package dev.crossdock.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/** The icons, read back as macOS would. */
class IconsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"crossdock.icns", "document.icns"})
    void hasEverySizeAndIsDrawn(String name) throws IOException {
        Icons.main(new String[] {"icons", folder.toString()});

        var entries = entries(Files.readAllBytes(folder.resolve(name)));

        assertThat(entries.keySet()).containsExactlyElementsOf(Icons.TYPES.keySet());
        for (var entry : entries.entrySet()) {
            int size = Icons.TYPES.get(entry.getKey());
            var image = ImageIO.read(new ByteArrayInputStream(entry.getValue()));
            assertThat(image.getWidth()).as(entry.getKey()).isEqualTo(size);
            assertThat(image.getHeight()).isEqualTo(size);
            assertThat(image.getRGB(0, 0) >>> 24).as("clear corner").isZero();
            assertThat(image.getRGB(size / 2, size * 3 / 4) >>> 24).as("drawn").isEqualTo(255);
        }
    }

    /** The window of jpackage's own layout, once for each kind of display. */
    @ParameterizedTest
    @CsvSource({"background.png, 520, 340", "background@2x.png, 1040, 680"})
    void whatStandsBehindTheDiskImageFitsItsWindow(String name, int width, int height)
            throws IOException {
        Icons.main(new String[] {"icons", folder.toString()});

        var image = ImageIO.read(folder.resolve(name).toFile());

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(image.getRGB(width / 2, height * 130 / 340)).as("arrow").isEqualTo(0xff2f8cff);
    }

    private static Map<String, byte[]> entries(byte[] icns) {
        var from = ByteBuffer.wrap(icns);
        assertThat(name(from)).isEqualTo("icns");
        assertThat(from.getInt()).isEqualTo(icns.length);
        var entries = new LinkedHashMap<String, byte[]>();
        while (from.hasRemaining()) {
            var type = name(from);
            var png = new byte[from.getInt() - 8];
            from.get(png);
            entries.put(type, png);
        }
        return entries;
    }

    private static String name(ByteBuffer from) {
        var name = new byte[4];
        from.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }
}
