package dev.crossdock.tour;

/** Does the main job by itself and keeps a picture of every step. */
public final class Tour {
    private Tour() {}

    public static void main(String[] args) {
        System.out.println("The tour is not written yet: " + Tour.class.getModule());
    }
}
