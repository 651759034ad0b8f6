/**
 * Decoders of compressed frames: RLE, JPEG (baseline, extended, lossless), JPEG-LS, JPEG 2000, deflated. Each takes the bytes of
 * one frame and the size that it must have, checks the two against each other before it allocates, and gives the samples.
 */
package org.radflow.dicom.codec;
