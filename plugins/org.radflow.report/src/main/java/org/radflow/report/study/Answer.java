package org.radflow.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.radflow.report.study.Checklist.Item;

/**
 * What is known of an item.
 *
 * @param text empty when nothing is
 */
public record Answer(Checklist checklist, Item item, Status status, String text) {

    /** How an item stands. */
    public enum Status {
        /** Reported. */
        REPORTED("reported"),
        /** Not done, as the authors say: their statement begins with {@code no}. */
        NOT_DONE("not done"),
        /** Not applicable, as the authors say: their statement begins with {@code n/a}. */
        NOT_APPLICABLE("not applicable"),
        /** Nothing is known. */
        OPEN("open");

        private final String m_text;

        Status(String text) {
            m_text = text;
        }

        @Override
        public String toString() {
            return m_text;
        }
    }

    /** The answers to all items of a guideline. */
    public static List<Answer> of(Checklist checklist, Facts facts) {
        return checklist.items().stream().map(item -> of(checklist, item, facts)).toList();
    }

    /** A statement on the item itself counts before the facts that answer it. */
    private static Answer of(Checklist checklist, Item item, Facts facts) {
        String own = facts.known().get(checklist.name() + " " + item.number());
        List<String> texts = new ArrayList<>();
        if (own != null) {
            texts.add(own);
        } else {
            item.facts().stream().filter(facts.known()::containsKey).map(facts.known()::get).forEach(texts::add);
        }
        String text = String.join("; ", texts);
        return new Answer(checklist, item, status(text), text);
    }

    private static Status status(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Status.OPEN;
        }
        if (lower.startsWith("n/a")) {
            return Status.NOT_APPLICABLE;
        }
        return lower.matches("no\\b.*") ? Status.NOT_DONE : Status.REPORTED;
    }
}
