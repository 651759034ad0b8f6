package org.radflow.runtime.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** Calls constructors, whatever their visibility. */
final class Instances {

    private Instances() {
    }

    static <T> T create(final Class<T> type) {
        return invoke(constructor(type).orElseThrow(
            () -> new IllegalArgumentException(type.getName() + " needs a constructor without arguments")));
    }

    static <T> Optional<Constructor<T>> constructor(final Class<T> type, final Class<?>... arguments) {
        try {
            final var constructor = type.getDeclaredConstructor(arguments);
            constructor.setAccessible(true); // NOSONAR: parameter classes of nodes are rarely public
            return Optional.of(constructor);
        } catch (NoSuchMethodException e) { // NOSONAR: absence is an answer
            return Optional.empty();
        }
    }

    static <T> T invoke(final Constructor<T> constructor, final Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                "The constructor of " + constructor.getDeclaringClass().getName() + " failed: " + e.getCause(),
                e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot create " + constructor.getDeclaringClass().getName(), e);
        }
    }
}
