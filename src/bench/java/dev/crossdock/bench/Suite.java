package dev.crossdock.bench;

import dev.crossdock.TestEngine;

import java.util.List;

/** Some benchmarks that are prepared together. */
interface Suite {

    /** The ids of what it measures, so that one that is not asked for need not be prepared. */
    List<String> ids();

    /** Measures all of them. */
    List<Figure> measure(TestEngine engine) throws Exception;
}
