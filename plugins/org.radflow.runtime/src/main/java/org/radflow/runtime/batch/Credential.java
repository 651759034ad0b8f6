package org.radflow.runtime.batch;

import java.io.Console;

/**
 * A login and password for the nodes that ask for it by name. It is never written anywhere.
 *
 * @param login null if not given
 * @param password null if not given
 */
record Credential(String name, String login, String password) {

    /** @param text name[;login[;password]] */
    static Credential parse(final String text) throws OptionException {
        final var parts = text.split(";", 3);
        final var name = parts[0].trim();
        if (name.isEmpty()) {
            throw new OptionException("-credential: found no name, expected -credential=name[;login[;password]]");
        }
        final var login = parts.length > 1 && !parts[1].isBlank() ? parts[1].trim() : null;
        return new Credential(name, login, parts.length > 2 ? parts[2] : null);
    }

    /**
     * Asks for what is not given.
     *
     * @param console null if there is none
     */
    Credential complete(final Console console) throws OptionException {
        if (login != null && password != null) {
            return this;
        }
        if (console == null) {
            throw new OptionException("-credential=" + name + ": found no " + (login == null ? "login" : "password")
                + " and no console to ask at, expected -credential=name;login;password");
        }
        final var asked = login == null ? console.readLine("Login for %s: ", name) : login;
        final var secret = password == null ? new String(console.readPassword("Password for %s: ", name)) : password;
        return new Credential(name, asked, secret);
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name;
    }
}
