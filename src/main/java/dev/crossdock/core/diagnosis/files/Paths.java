package dev.crossdock.core.diagnosis.files;

import java.util.ArrayDeque;

/** Paths of a Linux container; the machine that Crossdock runs on may write its own differently. */
public final class Paths {

    private Paths() {}

    /** An absolute path without {@code .}, {@code ..} and double slashes. */
    public static String absolute(String directory, String path) {
        var parts = new ArrayDeque<String>();
        var whole = path.startsWith("/") ? path : directory + "/" + path;
        for (var part : whole.split("/")) {
            switch (part) {
                case "", "." -> {}
                case ".." -> parts.pollLast();
                default -> parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    /** The directory that a path stands in. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether a path is the directory or stands somewhere below it. */
    public static boolean within(String path, String directory) {
        return directory.equals("/") || path.equals(directory) || path.startsWith(directory + "/");
    }
}
