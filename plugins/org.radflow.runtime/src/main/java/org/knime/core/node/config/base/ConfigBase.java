package org.knime.core.node.config.base;

import static org.knime.core.node.config.base.ConfigEntries.xboolean;
import static org.knime.core.node.config.base.ConfigEntries.xbyte;
import static org.knime.core.node.config.base.ConfigEntries.xchar;
import static org.knime.core.node.config.base.ConfigEntries.xdouble;
import static org.knime.core.node.config.base.ConfigEntries.xfloat;
import static org.knime.core.node.config.base.ConfigEntries.xint;
import static org.knime.core.node.config.base.ConfigEntries.xlong;
import static org.knime.core.node.config.base.ConfigEntries.xshort;
import static org.knime.core.node.config.base.ConfigEntries.xstring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;

/**
 * A tree of typed values by key, in the order they were added. An array is a config with its length under
 * {@code array-size} and its elements under 0, 1, …; without a length it is null. Not thread-safe.
 */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {

    private static final String ARRAY_SIZE = "array-size";

    private final Map<String, AbstractConfigEntry> m_entries = new LinkedHashMap<>();

    public ConfigBase(final String key) {
        super(ConfigEntries.config, key);
    }

    /** Creates an empty config of the same class. */
    public abstract ConfigBase getInstance(String key);

    protected void put(final AbstractConfigEntry entry) {
        m_entries.put(entry.getKey(), entry);
    }

    protected AbstractConfigEntry get(final String key) {
        return m_entries.get(key);
    }

    @Override
    public final ConfigBase addConfigBase(final String key) {
        final var config = getInstance(key);
        put(config);
        return config;
    }

    /** Adds this very config under its key. */
    protected final void addConfigBase(final ConfigBase config) {
        put(config);
    }

    @Override
    public final ConfigBase getConfigBase(final String key) throws InvalidSettingsException {
        return (ConfigBase)entry(key, ConfigEntries.config);
    }

    public void addEntry(final AbstractConfigEntry entry) {
        put(entry);
    }

    /** @return null if there is none */
    public AbstractConfigEntry getEntry(final String key) {
        return get(key);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(m_entries.keySet());
    }

    @Override
    public boolean containsKey(final String key) {
        return m_entries.containsKey(key);
    }

    @Override
    public final Iterator<String> iterator() {
        return keySet().iterator();
    }

    private boolean has(final String key, final ConfigEntries type) {
        return get(key) != null && get(key).getType() == type;
    }

    private AbstractConfigEntry entry(final String key, final ConfigEntries type) throws InvalidSettingsException {
        if (!has(key, type)) {
            throw new InvalidSettingsException("Setting \"" + key + "\" in \"" + getKey() + "\": expected "
                + type.title() + ", found " + (containsKey(key) ? get(key).getType().title() : "nothing"));
        }
        return get(key);
    }

    private Object value(final String key, final ConfigEntries type) throws InvalidSettingsException {
        return ((ConfigValueEntry)entry(key, type)).value();
    }

    private void addValue(final String key, final ConfigEntries type, final Object value) {
        put(new ConfigValueEntry(type, key, value));
    }

    private Object array(final String key, final ConfigEntries type) throws InvalidSettingsException {
        final var config = getConfigBase(key);
        if (!config.has(ARRAY_SIZE, xint)) {
            return null;
        }
        final var size = config.getInt(ARRAY_SIZE);
        if (size < 0 || size >= config.m_entries.size()) {
            throw new InvalidSettingsException("Setting \"" + key + "\" in \"" + getKey() + "\": expected "
                + size + " elements, found " + (config.m_entries.size() - 1));
        }
        final var array = Array.newInstance(type.valueClass(), size);
        for (var i = 0; i < size; i++) {
            Array.set(array, i, config.value(Integer.toString(i), type));
        }
        return array;
    }

    private Object array(final String key, final ConfigEntries type, final Object def) {
        try {
            return array(key, type);
        } catch (InvalidSettingsException e) { // the caller has a default
            return def;
        }
    }

    private void addArray(final String key, final ConfigEntries type, final Object values) {
        final var config = addConfigBase(key);
        if (values != null) {
            final var size = Array.getLength(values);
            config.addInt(ARRAY_SIZE, size);
            for (var i = 0; i < size; i++) {
                config.addValue(Integer.toString(i), type, Array.get(values, i));
            }
        }
    }

    @Override
    public void addInt(final String key, final int value) {
        addValue(key, xint, value);
    }

    @Override
    public int getInt(final String key) throws InvalidSettingsException {
        return (int)value(key, xint);
    }

    @Override
    public int getInt(final String key, final int def) {
        return has(key, xint) ? (int)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addIntArray(final String key, final int... values) {
        addArray(key, xint, values);
    }

    @Override
    public int[] getIntArray(final String key) throws InvalidSettingsException {
        return (int[])array(key, xint);
    }

    @Override
    public int[] getIntArray(final String key, final int... def) {
        return (int[])array(key, xint, def);
    }

    @Override
    public void addDouble(final String key, final double value) {
        addValue(key, xdouble, value);
    }

    @Override
    public double getDouble(final String key) throws InvalidSettingsException {
        return (double)value(key, xdouble);
    }

    @Override
    public double getDouble(final String key, final double def) {
        return has(key, xdouble) ? (double)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addDoubleArray(final String key, final double... values) {
        addArray(key, xdouble, values);
    }

    @Override
    public double[] getDoubleArray(final String key) throws InvalidSettingsException {
        return (double[])array(key, xdouble);
    }

    @Override
    public double[] getDoubleArray(final String key, final double... def) {
        return (double[])array(key, xdouble, def);
    }

    @Override
    public void addFloat(final String key, final float value) {
        addValue(key, xfloat, value);
    }

    @Override
    public float getFloat(final String key) throws InvalidSettingsException {
        return (float)value(key, xfloat);
    }

    @Override
    public float getFloat(final String key, final float def) {
        return has(key, xfloat) ? (float)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addFloatArray(final String key, final float... values) {
        addArray(key, xfloat, values);
    }

    @Override
    public float[] getFloatArray(final String key) throws InvalidSettingsException {
        return (float[])array(key, xfloat);
    }

    @Override
    public float[] getFloatArray(final String key, final float... def) {
        return (float[])array(key, xfloat, def);
    }

    @Override
    public void addChar(final String key, final char value) {
        addValue(key, xchar, value);
    }

    @Override
    public char getChar(final String key) throws InvalidSettingsException {
        return (char)value(key, xchar);
    }

    @Override
    public char getChar(final String key, final char def) {
        return has(key, xchar) ? (char)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addCharArray(final String key, final char... values) {
        addArray(key, xchar, values);
    }

    @Override
    public char[] getCharArray(final String key) throws InvalidSettingsException {
        return (char[])array(key, xchar);
    }

    @Override
    public char[] getCharArray(final String key, final char... def) {
        return (char[])array(key, xchar, def);
    }

    @Override
    public void addShort(final String key, final short value) {
        addValue(key, xshort, value);
    }

    @Override
    public short getShort(final String key) throws InvalidSettingsException {
        return (short)value(key, xshort);
    }

    @Override
    public short getShort(final String key, final short def) {
        return has(key, xshort) ? (short)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addShortArray(final String key, final short... values) {
        addArray(key, xshort, values);
    }

    @Override
    public short[] getShortArray(final String key) throws InvalidSettingsException {
        return (short[])array(key, xshort);
    }

    @Override
    public short[] getShortArray(final String key, final short... def) {
        return (short[])array(key, xshort, def);
    }

    @Override
    public void addLong(final String key, final long value) {
        addValue(key, xlong, value);
    }

    @Override
    public long getLong(final String key) throws InvalidSettingsException {
        return (long)value(key, xlong);
    }

    @Override
    public long getLong(final String key, final long def) {
        return has(key, xlong) ? (long)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addLongArray(final String key, final long... values) {
        addArray(key, xlong, values);
    }

    @Override
    public long[] getLongArray(final String key) throws InvalidSettingsException {
        return (long[])array(key, xlong);
    }

    @Override
    public long[] getLongArray(final String key, final long... def) {
        return (long[])array(key, xlong, def);
    }

    @Override
    public void addByte(final String key, final byte value) {
        addValue(key, xbyte, value);
    }

    @Override
    public byte getByte(final String key) throws InvalidSettingsException {
        return (byte)value(key, xbyte);
    }

    @Override
    public byte getByte(final String key, final byte def) {
        return has(key, xbyte) ? (byte)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addByteArray(final String key, final byte... values) {
        addArray(key, xbyte, values);
    }

    @Override
    public byte[] getByteArray(final String key) throws InvalidSettingsException {
        return (byte[])array(key, xbyte);
    }

    @Override
    public byte[] getByteArray(final String key, final byte... def) {
        return (byte[])array(key, xbyte, def);
    }

    @Override
    public void addBoolean(final String key, final boolean value) {
        addValue(key, xboolean, value);
    }

    @Override
    public boolean getBoolean(final String key) throws InvalidSettingsException {
        return (boolean)value(key, xboolean);
    }

    @Override
    public boolean getBoolean(final String key, final boolean def) {
        return has(key, xboolean) ? (boolean)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addBooleanArray(final String key, final boolean... values) {
        addArray(key, xboolean, values);
    }

    @Override
    public boolean[] getBooleanArray(final String key) throws InvalidSettingsException {
        return (boolean[])array(key, xboolean);
    }

    @Override
    public boolean[] getBooleanArray(final String key, final boolean... def) {
        return (boolean[])array(key, xboolean, def);
    }

    @Override
    public void addString(final String key, final String value) {
        addValue(key, xstring, value);
    }

    @Override
    public String getString(final String key) throws InvalidSettingsException {
        return (String)value(key, xstring);
    }

    @Override
    public String getString(final String key, final String def) {
        return has(key, xstring) ? (String)((ConfigValueEntry)get(key)).value() : def;
    }

    @Override
    public void addStringArray(final String key, final String... values) {
        addArray(key, xstring, values);
    }

    @Override
    public String[] getStringArray(final String key) throws InvalidSettingsException {
        return (String[])array(key, xstring);
    }

    @Override
    public String[] getStringArray(final String key, final String... def) {
        return (String[])array(key, xstring, def);
    }

    @Override
    public void copyTo(final ConfigBaseWO dest) {
        for (final var entry : m_entries.values()) {
            if (entry instanceof ConfigBase config) {
                config.copyTo(dest.addConfigBase(config.getKey()));
            } else {
                ((ConfigBase)dest).addEntry(entry);
            }
        }
    }

    @Override
    public final void saveToXML(final OutputStream os) throws IOException {
        XMLConfig.save(this, os);
    }

    /**
     * Adds the entries of an XML file, takes its key and closes the stream.
     *
     * @throws IOException naming the line if the stream cannot be read or is no XML of a config
     */
    public void load(final InputStream is) throws IOException {
        XMLConfig.load(this, is);
    }

    @Override
    boolean hasIdenticalValue(final AbstractConfigEntry other) {
        final var entries = ((ConfigBase)other).m_entries;
        return m_entries.size() == entries.size()
            && m_entries.values().stream().allMatch(entry -> entry.isIdentical(entries.get(entry.getKey())));
    }

    @Override
    public final String toStringValue() {
        return m_entries.values().toString();
    }
}
