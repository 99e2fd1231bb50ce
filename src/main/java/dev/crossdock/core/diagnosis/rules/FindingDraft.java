package dev.crossdock.core.diagnosis.rules;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts a finding together. Its sentences are the cause's in {@code messages.properties}. */
final class FindingDraft {

    private final Cause cause;
    private final double confidence;
    private String wording = "";
    private Object[] words = {};
    private final List<EvidenceItem> evidence = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final List<Remedy> remedies = new ArrayList<>();

    private FindingDraft(Cause cause, double confidence) {
        this.cause = cause;
        this.confidence = confidence;
    }

    static FindingDraft of(Cause cause, double confidence) {
        return new FindingDraft(cause, confidence);
    }

    /** Fills the places of title and explanation. */
    FindingDraft words(Object... filled) {
        words = filled;
        return this;
    }

    /** Takes other sentences of the same cause, whose keys have this word before {@code title}. */
    FindingDraft wording(String which) {
        wording = which + ".";
        return this;
    }

    /** Adds a fact; the strongest first. */
    FindingDraft because(EvidenceItem... items) {
        evidence.addAll(Arrays.asList(items));
        return this;
    }

    FindingDraft because(Optional<EvidenceItem> item) {
        item.ifPresent(evidence::add);
        return this;
    }

    /** Names the variables that it speaks of. */
    FindingDraft variables(List<String> names) {
        variables.addAll(names);
        return this;
    }

    /** Adds what helps; the mildest first. */
    FindingDraft remedy(Remedy remedy) {
        remedies.add(remedy);
        return this;
    }

    FindingDraft remedy(Optional<? extends Remedy> remedy) {
        remedy.ifPresent(remedies::add);
        return this;
    }

    /** Something to change in the image; the key is the cause's too. */
    FindingDraft inTheImage() {
        return remedy(new Remedy.Image(sentence("image")));
    }

    /** Something to do on the machine; the key is the cause's too. */
    FindingDraft onTheHost() {
        return remedy(new Remedy.Host(sentence("host")));
    }

    Optional<Finding> found() {
        return Optional.of(
                new Finding(
                        cause,
                        confidence,
                        sentence("title"),
                        sentence("explanation"),
                        evidence,
                        variables,
                        remedies));
    }

    /** A wording may leave a sentence to the wider one, and that to its cause. */
    private String sentence(String which) {
        var at = "cause." + cause.id() + "." + wording;
        while (!Words.has(at + which) && at.length() > ("cause." + cause.id() + ".").length()) {
            at = at.substring(0, at.lastIndexOf('.', at.length() - 2) + 1);
        }
        return Words.get(at + which, words);
    }
}
