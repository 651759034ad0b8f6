package org.radflow.dicom;

import static org.radflow.dicom.Vr.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The DICOM attributes that Radflow reads or writes, each named by its keyword in PS3.6. Attributes that are not listed
 * here are skipped by the reader; the patient's name is read only to be copied into files that are
 * derived from an image.
 */
public enum Tag {
    FileMetaInformationGroupLength(0x0002_0000, UL),
    FileMetaInformationVersion(0x0002_0001, OB),
    MediaStorageSOPClassUID(0x0002_0002, UI),
    MediaStorageSOPInstanceUID(0x0002_0003, UI),
    TransferSyntaxUID(0x0002_0010, UI),
    ImplementationClassUID(0x0002_0012, UI),

    SpecificCharacterSet(0x0008_0005, CS),
    ImageType(0x0008_0008, CS),
    SOPClassUID(0x0008_0016, UI),
    SOPInstanceUID(0x0008_0018, UI),
    StudyDate(0x0008_0020, DA),
    SeriesDate(0x0008_0021, DA),
    AcquisitionDate(0x0008_0022, DA),
    ContentDate(0x0008_0023, DA),
    AcquisitionDateTime(0x0008_002A, DT),
    StudyTime(0x0008_0030, TM),
    SeriesTime(0x0008_0031, TM),
    AcquisitionTime(0x0008_0032, TM),
    ContentTime(0x0008_0033, TM),
    AccessionNumber(0x0008_0050, SH),
    Modality(0x0008_0060, CS),
    Manufacturer(0x0008_0070, LO),
    ReferringPhysicianName(0x0008_0090, PN),
    CodeValue(0x0008_0100, SH),
    CodingSchemeDesignator(0x0008_0102, SH),
    CodeMeaning(0x0008_0104, LO),
    SeriesDescription(0x0008_103E, LO),
    ManufacturerModelName(0x0008_1090, LO),
    ReferencedSeriesSequence(0x0008_1115, SQ),
    ReferencedInstanceSequence(0x0008_114A, SQ),
    ReferencedSOPClassUID(0x0008_1150, UI),
    ReferencedSOPInstanceUID(0x0008_1155, UI),
    SourceImageSequence(0x0008_2112, SQ),
    FrameType(0x0008_9007, CS),
    DerivationImageSequence(0x0008_9124, SQ),
    PixelPresentation(0x0008_9205, CS),
    ComplexImageComponent(0x0008_9208, CS),
    DerivationCodeSequence(0x0008_9215, SQ),

    GEPrivateCreator(0x0009_0010, LO),
    GEScanDateTime(0x0009_100D, DT),

    PatientName(0x0010_0010, PN),
    PatientID(0x0010_0020, LO),
    PatientBirthDate(0x0010_0030, DA),
    PatientSex(0x0010_0040, CS),
    PatientSize(0x0010_1020, DS),
    PatientWeight(0x0010_1030, DS),

    SliceThickness(0x0018_0050, DS),
    KVP(0x0018_0060, DS),
    EchoTime(0x0018_0081, DS),
    InversionTime(0x0018_0082, DS),
    EchoNumbers(0x0018_0086, IS),
    SpacingBetweenSlices(0x0018_0088, DS),
    DeviceSerialNumber(0x0018_1000, LO),
    SoftwareVersions(0x0018_1020, LO),
    TriggerTime(0x0018_1060, DS),
    RadiopharmaceuticalStartTime(0x0018_1072, TM),
    RadionuclideTotalDose(0x0018_1074, DS),
    RadionuclideHalfLife(0x0018_1075, DS),
    RadiopharmaceuticalStartDateTime(0x0018_1078, DT),
    ImagerPixelSpacing(0x0018_1164, DS),
    ConvolutionKernel(0x0018_1210, SH),
    ActualFrameDuration(0x0018_1242, IS),
    FlipAngle(0x0018_1314, DS),
    NominalScannedPixelSpacing(0x0018_2010, DS),
    PatientPosition(0x0018_5100, CS),
    DiffusionGradientDirectionSequence(0x0018_9076, SQ),
    EffectiveEchoTime(0x0018_9082, FD),
    DiffusionBValue(0x0018_9087, FD),
    DiffusionGradientOrientation(0x0018_9089, FD),
    MREchoSequence(0x0018_9114, SQ),
    MRDiffusionSequence(0x0018_9117, SQ),
    CardiacSynchronizationSequence(0x0018_9118, SQ),
    MRImageFrameTypeSequence(0x0018_9226, SQ),
    CTImageFrameTypeSequence(0x0018_9329, SQ),
    PETFrameTypeSequence(0x0018_9751, SQ),

    SiemensPrivateCreator(0x0019_0010, LO),
    SiemensBValue(0x0019_100C, IS),

    StudyInstanceUID(0x0020_000D, UI),
    SeriesInstanceUID(0x0020_000E, UI),
    StudyID(0x0020_0010, SH),
    SeriesNumber(0x0020_0011, IS),
    AcquisitionNumber(0x0020_0012, IS),
    InstanceNumber(0x0020_0013, IS),
    ImagePositionPatient(0x0020_0032, DS),
    ImageOrientationPatient(0x0020_0037, DS),
    FrameOfReferenceUID(0x0020_0052, UI),
    TemporalPositionIdentifier(0x0020_0100, IS),
    PositionReferenceIndicator(0x0020_1040, LO),
    StackID(0x0020_9056, SH),
    FrameContentSequence(0x0020_9111, SQ),
    PlanePositionSequence(0x0020_9113, SQ),
    PlaneOrientationSequence(0x0020_9116, SQ),
    TemporalPositionIndex(0x0020_9128, UL),
    NominalCardiacTriggerDelayTime(0x0020_9153, FD),
    DimensionIndexValues(0x0020_9157, UL),
    DimensionOrganizationUID(0x0020_9164, UI),
    DimensionIndexPointer(0x0020_9165, AT),
    FunctionalGroupPointer(0x0020_9167, AT),
    UnassignedSharedConvertedAttributesSequence(0x0020_9170, SQ),
    UnassignedPerFrameConvertedAttributesSequence(0x0020_9171, SQ),
    DimensionOrganizationSequence(0x0020_9221, SQ),
    DimensionIndexSequence(0x0020_9222, SQ),
    TemporalPositionTimeOffset(0x0020_930D, FD),
    TemporalPositionSequence(0x0020_9310, SQ),
    DimensionOrganizationType(0x0020_9311, CS),
    DimensionDescriptionLabel(0x0020_9421, LO),

    SamplesPerPixel(0x0028_0002, US),
    PhotometricInterpretation(0x0028_0004, CS),
    PlanarConfiguration(0x0028_0006, US),
    NumberOfFrames(0x0028_0008, IS),
    Rows(0x0028_0010, US),
    Columns(0x0028_0011, US),
    PixelSpacing(0x0028_0030, DS),
    CorrectedImage(0x0028_0051, CS),
    BitsAllocated(0x0028_0100, US),
    BitsStored(0x0028_0101, US),
    HighBit(0x0028_0102, US),
    PixelRepresentation(0x0028_0103, US),
    PixelPaddingValue(0x0028_0120, US),
    RescaleIntercept(0x0028_1052, DS),
    RescaleSlope(0x0028_1053, DS),
    RescaleType(0x0028_1054, LO),
    SpatialLocationsPreserved(0x0028_135A, CS),
    LossyImageCompression(0x0028_2110, CS),
    PixelMeasuresSequence(0x0028_9110, SQ),
    PixelValueTransformationSequence(0x0028_9145, SQ),

    MeasurementUnitsCodeSequence(0x0040_08EA, SQ),
    ParametricMapFrameTypeSequence(0x0040_9092, SQ),
    RealWorldValueMappingSequence(0x0040_9096, SQ),
    RealWorldValueIntercept(0x0040_9224, FD),
    RealWorldValueSlope(0x0040_9225, FD),
    PurposeOfReferenceCodeSequence(0x0040_A170, SQ),

    GEParametersPrivateCreator(0x0043_0010, LO),
    GEBValue(0x0043_1039, IS),

    RadiopharmaceuticalInformationSequence(0x0054_0016, SQ),
    DetectorInformationSequence(0x0054_0022, SQ),
    SliceVector(0x0054_0080, US),
    Units(0x0054_1001, CS),
    SUVType(0x0054_1006, CS),
    DecayCorrection(0x0054_1102, CS),
    FrameReferenceTime(0x0054_1300, DS),

    SegmentationType(0x0062_0001, CS),
    SegmentSequence(0x0062_0002, SQ),
    SegmentedPropertyCategoryCodeSequence(0x0062_0003, SQ),
    SegmentNumber(0x0062_0004, US),
    SegmentLabel(0x0062_0005, LO),
    SegmentAlgorithmType(0x0062_0008, CS),
    SegmentAlgorithmName(0x0062_0009, LO),
    SegmentIdentificationSequence(0x0062_000A, SQ),
    ReferencedSegmentNumber(0x0062_000B, US),
    MaximumFractionalValue(0x0062_000E, US),
    SegmentedPropertyTypeCodeSequence(0x0062_000F, SQ),
    SegmentationFractionalType(0x0062_0010, CS),
    SegmentsOverlap(0x0062_0013, CS),

    ContentLabel(0x0070_0080, CS),
    ContentDescription(0x0070_0081, LO),
    ContentCreatorName(0x0070_0084, PN),

    DoseUnits(0x3004_0002, CS),
    DoseType(0x3004_0004, CS),
    GridFrameOffsetVector(0x3004_000C, DS),
    DoseGridScaling(0x3004_000E, DS),

    StructureSetLabel(0x3006_0002, SH),
    StructureSetDate(0x3006_0008, DA),
    StructureSetTime(0x3006_0009, TM),
    ReferencedFrameOfReferenceSequence(0x3006_0010, SQ),
    RTReferencedStudySequence(0x3006_0012, SQ),
    RTReferencedSeriesSequence(0x3006_0014, SQ),
    ContourImageSequence(0x3006_0016, SQ),
    StructureSetROISequence(0x3006_0020, SQ),
    ROINumber(0x3006_0022, IS),
    ReferencedFrameOfReferenceUID(0x3006_0024, UI),
    ROIName(0x3006_0026, LO),
    ROIDisplayColor(0x3006_002A, IS),
    ROIGenerationAlgorithm(0x3006_0036, CS),
    ROIContourSequence(0x3006_0039, SQ),
    ContourSequence(0x3006_0040, SQ),
    ContourGeometricType(0x3006_0042, CS),
    NumberOfContourPoints(0x3006_0046, IS),
    ContourData(0x3006_0050, DS),
    RTROIObservationsSequence(0x3006_0080, SQ),
    ObservationNumber(0x3006_0082, IS),
    ReferencedROINumber(0x3006_0084, IS),
    RTROIInterpretedType(0x3006_00A4, CS),
    ROIInterpreter(0x3006_00A6, PN),

    SharedFunctionalGroupsSequence(0x5200_9229, SQ),
    PerFrameFunctionalGroupsSequence(0x5200_9230, SQ),

    PhilipsPrivateCreator(0x7053_0010, LO),
    PhilipsSuvScaleFactor(0x7053_1000, DS),
    PhilipsActivityScaleFactor(0x7053_1009, DS),

    ExtendedOffsetTable(0x7FE0_0001, OV),
    ExtendedOffsetTableLengths(0x7FE0_0002, OV),
    FloatPixelData(0x7FE0_0008, OF),
    DoubleFloatPixelData(0x7FE0_0009, OD),
    PixelData(0x7FE0_0010, OW);

    /** What an image series needs; the references of a structure set are included, its contours are not. */
    public static final Set<Tag> HEADER = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(PatientName,
        PatientBirthDate, PatientSex, ReferringPhysicianName, AccessionNumber, ContourImageSequence,
        StructureSetROISequence, ROIContourSequence, RTROIObservationsSequence, SegmentSequence, DerivationImageSequence,
        SourceImageSequence, FloatPixelData, DoubleFloatPixelData, PixelData)));

    /** What a structure set needs: {@link #HEADER} with the ROIs and their contours. */
    public static final Set<Tag> STRUCTURE_SET = headerAnd(StructureSetROISequence, ROIContourSequence);

    /** What a segmentation needs: {@link #HEADER} with the segments. */
    public static final Set<Tag> SEGMENTATION = headerAnd(SegmentSequence);

    private static final Map<Integer, Tag> BY_NUMBER =
        Stream.of(values()).collect(Collectors.toMap(Tag::number, Function.identity()));

    private final int number;
    private final Vr vr;

    Tag(int number, Vr vr) {
        this.number = number;
        this.vr = vr;
    }

    private static Set<Tag> headerAnd(Tag... others) {
        EnumSet<Tag> tags = EnumSet.copyOf(HEADER);
        Collections.addAll(tags, others);
        return Collections.unmodifiableSet(tags);
    }

    /** Group in the upper, element in the lower 16 bits. */
    public int number() {
        return number;
    }

    Vr vr() {
        return vr;
    }

    /** The attribute of this number, or null if it is not one that Radflow uses. */
    static Tag of(int number) {
        return BY_NUMBER.get(number);
    }

    /** {@code (gggg,eeee)} of any tag number. */
    static String hex(int number) {
        return String.format(Locale.ROOT, "(%04X,%04X)", number >>> 16, number & 0xFFFF);
    }

    /** How messages name any attribute: keyword and number, or the number alone. */
    static String label(int number) {
        Tag tag = of(number);
        return tag == null ? hex(number) : tag.toString();
    }

    /** Keyword and number, for messages: {@code Rows (0028,0010)}. */
    @Override
    public String toString() {
        return name() + " " + hex(number);
    }
}
