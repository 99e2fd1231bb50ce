package dev.crossdock.ui;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/** Pictures of what a window shows, in {@code target/pictures}, at twice its size. */
public final class Snapshots {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final double SCALE = 2;

    private Snapshots() {}

    /** Takes a picture; from any thread. Returns where it is: {@code target/pictures/NAME.png}. */
    public static Path save(Scene scene, String name) {
        return Screen.onFx(() -> write(take(scene), FOLDER.resolve(name + ".png")));
    }

    /** Takes a picture of every window that is open: {@code target/pictures/NAME-0.png} and on. */
    static void saveAll(String name) {
        var windows = Screen.onFx(() -> List.copyOf(Window.getWindows()));
        for (int i = 0; i < windows.size(); i++) {
            save(windows.get(i).getScene(), name + "-" + i);
        }
    }

    private static WritableImage take(Scene scene) {
        var root = scene.getRoot();
        root.applyCss();
        root.layout();
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        parameters.setFill(scene.getFill());
        // A shadow at the window's edge reaches beyond it, and would shift the picture.
        parameters.setViewport(
                new Rectangle2D(0, 0, scene.getWidth() * SCALE, scene.getHeight() * SCALE));
        var picture =
                new WritableImage(
                        (int) Math.ceil(scene.getWidth() * SCALE),
                        (int) Math.ceil(scene.getHeight() * SCALE));
        return root.snapshot(parameters, picture);
    }

    private static Path write(WritableImage picture, Path file) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var pixels = new int[width * height];
        picture.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
