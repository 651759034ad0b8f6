package org.radflow.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Attributes of a data set or of one sequence item. Values are decoded when asked for; every getter that converts names
 * file and attribute when the value is not what it must be. Not safe for use by several threads while being filled.
 */
public final class DicomDataset {

    private record Element(Vr vr, byte[] value, List<DicomDataset> items) {
    }

    private final Path file;
    private final ByteOrder order;
    private final Map<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);
    private Charset charset;

    DicomDataset(Path file, ByteOrder order, Charset charset) {
        this.file = file;
        this.order = order;
        this.charset = charset;
    }

    /** An empty data set, as providers of a {@link DicomSource} fill it. @param order of its binary numbers */
    public DicomDataset(Path file, ByteOrder order) {
        this(file, order, CharacterSets.DEFAULT);
    }

    /**
     * Sets an attribute.
     *
     * @param vr two-letter name of its value representation
     * @param value as it stands in the file
     */
    public void put(int number, String vr, byte[] value) {
        put(number, Vr.of(vr), value);
    }

    void put(int number, Vr vr, byte[] value) {
        elements.put(number, new Element(vr, value, List.of()));
        if (number == Tag.SpecificCharacterSet.number()) {
            this.charset = CharacterSets.of(texts(Tag.SpecificCharacterSet));
        }
    }

    /** Sets a sequence. */
    public void put(int number, List<DicomDataset> items) {
        elements.put(number, new Element(Vr.SQ, new byte[0], items));
    }

    /** An empty item of one of this data set's sequences; it inherits the character set. */
    public DicomDataset newItem() {
        return new DicomDataset(file, order, charset);
    }

    /** Whether the attribute is there and not empty. */
    boolean has(Tag tag) {
        Element element = elements.get(tag.number());
        return element != null && (element.value.length > 0 || !element.items.isEmpty());
    }

    /** The first item of each of its sequences. */
    List<DicomDataset> firstItems() {
        return elements.values().stream().filter(element -> !element.items.isEmpty()).map(element -> element.items.get(0)).toList();
    }

    /** Items of a sequence, in file order; empty if the sequence is absent. */
    public List<DicomDataset> items(Tag tag) {
        return items(tag.number());
    }

    List<DicomDataset> items(int number) {
        Element element = elements.get(number);
        return element == null ? List.of() : element.items;
    }

    /** Text without its padding, control characters as spaces; empty if the attribute is absent or blank. */
    public Optional<String> text(Tag tag) {
        return text(tag.number());
    }

    Optional<String> text(int number) {
        Element element = elements.get(number);
        if (element == null) {
            return Optional.empty();
        }
        String text = new String(element.value, charset);
        if (text.chars().anyMatch(Character::isISOControl)) {
            text = text.replaceAll("\\p{Cc}", " ");
        }
        text = text.strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** @throws DicomException if the attribute is absent or blank */
    public String requiredText(Tag tag) throws DicomException {
        return text(tag).orElseThrow(() -> problem(tag, "nothing", "a value"));
    }

    /** The values of a text attribute, separated by backslashes in the file. */
    public List<String> texts(Tag tag) {
        return text(tag).map(text -> Stream.of(text.split("\\\\", -1)).map(String::strip).toList()).orElse(List.of());
    }

    /**
     * All numbers of an attribute, binary or decimal text.
     *
     * @throws DicomException if one of them is not a finite number
     */
    public double[] numbers(Tag tag) throws DicomException {
        Element element = elements.get(tag.number());
        if (element == null) {
            return new double[0];
        }
        return element.vr.numberSize() > 0 ? binaryNumbers(tag.number(), element) : decimalNumbers(tag);
    }

    /** @throws DicomException unless the attribute holds exactly this many finite numbers */
    public double[] numbers(Tag tag, int count) throws DicomException {
        double[] numbers = numbers(tag);
        if (numbers.length != count) {
            throw problem(tag, numbers.length == 0 ? "nothing" : numbers.length + " number(s)", count + " number(s)");
        }
        return numbers;
    }

    /** One number; empty if the attribute is absent or blank. */
    public OptionalDouble number(Tag tag) throws DicomException {
        double[] numbers = numbers(tag);
        return numbers.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(numbers[0]);
    }

    /** @throws DicomException unless the attribute is one whole number within the bounds, both included */
    public int integer(Tag tag, int min, int max) throws DicomException {
        double number = numbers(tag, 1)[0];
        if (number != Math.rint(number) || number < min || number > max) {
            throw problem(tag, Double.toString(number), "a whole number from " + min + " to " + max);
        }
        return (int)number;
    }

    /** The values of any attribute but a sequence as text, separated by backslashes; empty if it is absent or blank. */
    Optional<String> values(int number) throws DicomException {
        Element element = elements.get(number);
        if (element == null || element.vr.numberSize() == 0) {
            return text(number);
        }
        String values = DoubleStream.of(binaryNumbers(number, element)).mapToObj(DicomDataset::shortest)
            .collect(Collectors.joining("\\"));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long)value) : Double.toString(value);
    }

    /** An exception that names this file and the attribute. */
    public DicomException problem(Tag tag, String found, String expected) {
        return new DicomException(file, tag, found, expected);
    }

    private double[] binaryNumbers(int number, Element element) throws DicomException {
        int size = element.vr.numberSize();
        if (element.value.length % size != 0) {
            throw new DicomException(file, Tag.label(number) + ": found " + element.value.length + " bytes, expected a multiple of "
                + size + " bytes for " + element.vr);
        }
        ByteBuffer buffer = ByteBuffer.wrap(element.value).order(order);
        double[] numbers = new double[element.value.length / size];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = switch (element.vr) {
                case US -> buffer.getShort() & 0xFFFF;
                case SS -> buffer.getShort();
                case UL -> buffer.getInt() & 0xFFFF_FFFFL;
                case SL -> buffer.getInt();
                case FL -> buffer.getFloat();
                case FD -> buffer.getDouble();
                default -> buffer.getLong();
            };
            if (!Double.isFinite(numbers[n])) {
                throw new DicomException(file, Tag.label(number) + ": found " + numbers[n] + ", expected finite numbers");
            }
        }
        return numbers;
    }

    private double[] decimalNumbers(Tag tag) throws DicomException {
        List<String> texts = texts(tag);
        double[] numbers = new double[texts.size()];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = decimal(tag, texts.get(n));
        }
        return numbers;
    }

    /** Decimal strings are digits, sign, point and exponent (PS3.5); Java would also take hexadecimal, NaN and suffixes. */
    private double decimal(Tag tag, String text) throws DicomException {
        boolean plain = !text.isEmpty()
            && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E');
        try {
            double number = plain ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the message below, which names file and attribute
        }
        throw problem(tag, "'" + text + "'", "a decimal number");
    }
}
