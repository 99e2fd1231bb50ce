package dev.crossdock.packaging;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

/**
 * Makes the icons that a package needs from their drawings in {@code icons/}: {@code .icns} with
 * all sizes for a Mac, a {@code .png} for Linux.
 */
public final class Icons {
    /**
     * The types of an icns file that hold a PNG, and their pixels. Those above 512 points, and all
     * that end with {@code @2x}, are for retina displays ({@code iconutil(1)}; the list of types is
     * at en.wikipedia.org/wiki/Apple_Icon_Image_format).
     */
    static final Map<String, Integer> TYPES = types();

    private static final int LINUX_SIZE = 512;

    private Icons() {}

    private static Map<String, Integer> types() {
        var types = new LinkedHashMap<String, Integer>();
        types.put("icp4", 16); // 16
        types.put("ic11", 32); // 16@2x
        types.put("icp5", 32); // 32
        types.put("ic12", 64); // 32@2x
        types.put("ic07", 128); // 128
        types.put("ic13", 256); // 128@2x
        types.put("ic08", 256); // 256
        types.put("ic14", 512); // 256@2x
        types.put("ic09", 512); // 512
        types.put("ic10", 1024); // 512@2x
        return types;
    }

    /**
     * Writes {@code crossdock.icns}, {@code document.icns}, {@code crossdock.png}, and for the disk
     * image {@code background.png} and {@code background@2x.png}.
     *
     * @param args the folder of the drawings, and the folder to write to
     */
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var drawings = Path.of(args[0]);
        var target = Files.createDirectories(Path.of(args[1]));
        for (var name : new String[] {"crossdock", "document"}) {
            var drawing = drawings.resolve(name + ".svg");
            Files.write(target.resolve(name + ".icns"), icns(drawing));
        }
        var app = read(drawings.resolve("crossdock.svg"));
        Files.write(target.resolve("crossdock.png"), png(app, LINUX_SIZE, LINUX_SIZE));
        var behind = read(drawings.resolve("background.svg"));
        Files.write(target.resolve("background.png"), background(behind, 1));
        Files.write(target.resolve("background@2x.png"), background(behind, 2));
    }

    /** An icns file of a drawing, in all sizes. */
    static byte[] icns(Path drawing) throws IOException {
        var svg = read(drawing);
        var entries = new ByteArrayOutputStream();
        var out = new DataOutputStream(entries);
        for (var type : TYPES.entrySet()) {
            var png = png(svg, type.getValue(), type.getValue());
            out.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(png.length + 8);
            out.write(png);
        }
        var file = new ByteArrayOutputStream();
        var head = new DataOutputStream(file);
        head.writeBytes("icns");
        head.writeInt(entries.size() + 8);
        entries.writeTo(file);
        return file.toByteArray();
    }

    private static SVGDocument read(Path drawing) throws IOException {
        return Objects.requireNonNull(
                new SVGLoader().load(drawing.toUri().toURL()), drawing + " cannot be drawn");
    }

    private static byte[] background(SVGDocument drawing, int scale) throws IOException {
        var size = drawing.size();
        return png(drawing, (int) size.width * scale, (int) size.height * scale);
    }

    private static byte[] png(SVGDocument drawing, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, pen, new ViewBox(width, height));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
