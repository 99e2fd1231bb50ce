package dev.crossdock.docker.find;

import java.util.List;

/** A way in which an engine can be found. */
interface Hideout {
    /** The spots that it names, best first; reads files and settings, and connects to nobody. */
    List<Spot> spots();
}
