package org.radflow.tests.house;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Members that a class of the Java library declares or inherits. */
final class JavaApi {

    private JavaApi() {
    }

    static boolean resolves(final String owner, final String member) {
        try {
            return resolves(Class.forName(owner.replace('/', '.')), member);
        } catch (final ClassNotFoundException absent) {
            return false;
        }
    }

    /** Methods that a class of the Java library declares with their code; empty for classes of other libraries. */
    static Set<String> concreteMethods(final String owner) {
        try {
            return Arrays.stream(Class.forName(owner.replace('/', '.')).getDeclaredMethods())
                .filter(method -> !Modifier.isAbstract(method.getModifiers()))
                .map(method -> method.getName() + descriptor(method.getReturnType(), method.getParameterTypes())).collect(Collectors.toSet());
        } catch (final ClassNotFoundException absent) {
            return Set.of();
        }
    }

    private static boolean resolves(final Class<?> type, final String member) {
        return type != null && (declares(type, member) || resolves(type.getSuperclass(), member)
            || Arrays.stream(type.getInterfaces()).anyMatch(parent -> resolves(parent, member)));
    }

    private static boolean declares(final Class<?> type, final String member) {
        for (final Method method : type.getDeclaredMethods()) {
            if (member.equals(method.getName() + descriptor(method.getReturnType(), method.getParameterTypes()))) {
                return true;
            }
        }
        for (final Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (member.equals("<init>" + descriptor(void.class, constructor.getParameterTypes()))) {
                return true;
            }
        }
        for (final Field field : type.getDeclaredFields()) {
            if (member.equals(field.getName() + field.getType().descriptorString())) {
                return true;
            }
        }
        return false;
    }

    private static String descriptor(final Class<?> result, final Class<?>[] parameters) {
        return MethodType.methodType(result, parameters).toMethodDescriptorString();
    }
}
