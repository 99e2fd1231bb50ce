package dev.crossdock.core.diagnosis.corpus;

/**
 * What came of a case.
 *
 * @param got the first finding's cause, with what is wrong about it; or why there is none
 * @param rerun what the first rerun did; empty where none can help
 */
record CorpusResult(CorpusCase of, String got, boolean right, String rerun, boolean rerunWorks) {

    String row() {
        return "%-44s %-26s %-52s %s"
                .formatted(
                        of.name() + (of.trap() ? " (trap)" : ""),
                        of.cause(),
                        right ? "=  " + got : "!! " + got,
                        of.rerun() == null ? "-" : rerunWorks ? "works" : "FAILS: " + rerun);
    }
}
