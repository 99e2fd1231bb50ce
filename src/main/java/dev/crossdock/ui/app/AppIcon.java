package dev.crossdock.ui.app;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** The app's icon as it is drawn in {@code icons/crossdock.svg}, without the waves. */
final class AppIcon extends StackPane {
    /** Where the plate begins in the drawing, and how large it is. */
    private static final double EDGE = 100;

    private static final double PLATE = 824;

    /**
     * @param size of the plate's side, in pixels
     */
    AppIcon(double size) {
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        var drawing =
                new Group(
                        filled(
                                "M286 100H738A186 186 0 0 1 924 286V738A186 186 0 0 1 738 924H286A186"
                                        + " 186 0 0 1 100 738V286A186 186 0 0 1 286 100Z",
                                down("#2f8cff", "#0b4fc4")),
                        filled(
                                "M100 716H924V738A186 186 0 0 1 738 924H286A186 186 0 0 1 100 738Z",
                                down("#0a3a94", "#062663")),
                        stroked("M268 252H756", Color.WHITE, 40),
                        stroked("M332 252V716M692 252V716", Color.WHITE, 40, StrokeLineCap.BUTT),
                        stroked("M512 252V372", Color.WHITE, 20),
                        stroked("M428 372H596", Color.WHITE, 24),
                        container(416, 372, 192, 136, "#ffb020"),
                        stroked("M464 404V476M512 404V476M560 404V476", Color.web("#b36b00"), 16),
                        container(388, 560, 248, 156, "#3ddc97"),
                        stroked(
                                "M440 596V680M488 596V680M536 596V680M584 596V680",
                                Color.web("#0f7a4e"),
                                16));
        drawing.setManaged(false);
        drawing.getTransforms().add(new Scale(size / PLATE, size / PLATE));
        drawing.setLayoutX(-EDGE * size / PLATE);
        drawing.setLayoutY(-EDGE * size / PLATE);
        getChildren().add(drawing);
    }

    private static Paint down(String from, String to) {
        return new LinearGradient(
                0,
                0,
                0,
                1,
                true,
                CycleMethod.NO_CYCLE,
                new Stop(0, Color.web(from)),
                new Stop(1, Color.web(to)));
    }

    private static Node container(double x, double y, double width, double height, String colour) {
        var box = new javafx.scene.shape.Rectangle(x, y, width, height);
        box.setArcWidth(36);
        box.setArcHeight(36);
        box.setFill(Color.web(colour));
        return box;
    }

    private static Node filled(String path, Paint paint) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.setFill(paint);
        return shape;
    }

    private static Node stroked(String path, Paint paint, double width) {
        return stroked(path, paint, width, StrokeLineCap.ROUND);
    }

    private static Node stroked(String path, Paint paint, double width, StrokeLineCap cap) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.setFill(null);
        shape.setStroke(paint);
        shape.setStrokeWidth(width);
        shape.setStrokeLineCap(cap);
        return shape;
    }
}
