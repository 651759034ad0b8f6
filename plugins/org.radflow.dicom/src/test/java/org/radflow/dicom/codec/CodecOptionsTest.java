package org.radflow.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/**
 * Options of the encoders that the reference data does not use, on one image of 9 x 13: written by OpenJPEG 2.5, DCMTK 3.6.7 and
 * CharLS 2.4. Grey values are (x x + 7 x y + 31 (y mod 3)) mod 251.
 */
class CodecOptionsTest {

    static final String JPEG_2000_ALL_STYLES = "ff4fff51002900000000000d0000000900000000000000000000000d0000000900000000000000000001070101ff5200"
        + "0c00000001000100002f01ff5c00074040484850ff90000a0000000001970001ff93efe04ca48944a25108846fb51125"
        + "1248442211bed224925120904826fb49128944824120901211cd11df7f0afbc4e35f3fbf1f41cfbf2a4c1ebfd55e3abf"
        + "0035bf6677bf0ed13a7ff377afbfe7b9dfbfefafbf7495bf5995bf1595bf097b7f7f477f7f47ff7f1fbf25bfa5bf45bf"
        + "0df7ff7f7fefff7f0fbfff7fc7bf4abf0abf6abfe3f6912512492492513fb4c9249289249249fda44928944924924fed"
        + "224a251209048272fb49268924944a251fe048924924a251289471fc08929128924924924ff022524512010082412022"
        + "e74f7fb75c7f3f9787177f007d47007d47ff7e7dee0c1b5f7fafbfd3cfbf0fff7fbf2afebf2afabfd58ebf0a5f7f7fbf"
        + "7fff7fbf7fff7fbf2aeabf2a6abfd5aabf063fbf7fbfff7fbfbfff7fbfbf95bf95bf15bf22e7ddbfff7f0adc674a3f5f"
        + "bf9fefbf01f7d5bf01f7d5bf015255bf18043b117fbf345fbfb13cbf2a7f2abf2a7f2abf2a732abf2a7e0abf1d8e9f7f"
        + "5f67bfff7f779fff7f4700fd4700fd47009d47009d4700477f7f0d47ae8fff7fbfff7fdfbfbfbfeebfa3bfffd9";

    static final String JPEG_2000_TILES = "ff4fff51002900000000000d000000090000000000000000000000080000000800000000000000000001070101ff5200"
        + "0e010200010001040400012233ff5c00074040484850ff90000a0000000000520001ff93df8098120bd45bcf347561d9"
        + "eb9039ecd98964540a3fcfc0363ed0e8fc02802315480b3c3a8780453d8412c722e3e074d27b23a17fef33b2753f1d90"
        + "71d790a4705209dfff90000a0001000000480001ff93cfb43c0ed1399a8af14154dfeef0f0bb97bfc7da133f00f8fc01"
        + "c00c1b59b7d70d764d4f1801d5241d9b9cd07a23f005ac982f0123364df416d7ff90000a00020000001e0001ff93cfb4"
        + "1409953b9f5fcfc014105fdd4ca7ff90000a00030000001b0001ff93cfb4100ddaf6d7c7da060c047bffd9";

    static final String JPEG_2000_LAYERS = "ff4fff51002f00000000000d0000000900000000000000000000000d0000000900000000000000000003070101070101"
        + "070101ff52000c06040003010204040001ff5c000a4040484850484850ff90000a0000000002b30001ff93ff91000400"
        + "00c8c0ff92083a70ff910004000180ff92ff9100040002fd8140ff921d1fb49a59034f00968fff910004000380ff92ff"
        + "910004000480ff92ff9100040005c3ea0a8fb4263f0080ff92141e35fb951637c9ba7f01371a3f4a4d09e78f1282505b"
        + "db4d21bfff910004000680ff92ff910004000780ff92ff9100040008cfc07e3ed1f8fc0600ff92416bcc2419039df154"
        + "25cc3ef4323a91ee3a96d79340c25477a9f0c35965d30adfa8a6431b6b3871214097fe8b65709e36aa29999be0ce88c8"
        + "98d2effa7f1d91b80c0ec71be0b1809c5228497d68cce154812a87e5f1ff910004000980ff92ff910004000a80ff92ff"
        + "910004000bcfb438ff920c316ae42fa97b6d6605cf7a13e4ff910004000c80ff92ff910004000d80ff92ff910004000e"
        + "cfc02a3ed098fc0240ff920d15669e3d9a71dc480707b8ecd799f6a92ee10ff011e58892ba58efff910004000f80ff92"
        + "ff910004001080ff92ff9100040011cfc08a7e0410fb4480ff92261a047b01cb20ab53751e070beaf262685633c8e7de"
        + "0706bd61407b44d1661771d9196780e04696c58bcedce3ba88a2589bb8e93fa1445f801faa31b82f472a575f07849f9f"
        + "b931ad4c5deeca7cc0ff46d8465fff910004001280ff92ff910004001380ff92ff9100040014cfb438ff920c3bb9444c"
        + "e950ac2370b3670890ff910004001580ff92ff910004001680ff92ff9100040017cfc0323ed098fc0200ff920d156581"
        + "ef158383d6a62f8f0765f8bf5021d81e35104cf154be78eeabff910004001880ff92ff910004001980ff92ff91000400"
        + "1acfc08a7e03f1f80980ff9232f5a3f9f87c98c1a692d69dd7cc97447b391075bf622bea51d6b65f698421b907bf1967"
        + "80abe52a183889769a0d0bab35de080633e3e6302d758a4a279644077324048e96dc7dd79e19a41dda3708c60ecb79df"
        + "ffd9";

    static final String JPEG_2000_BY_POSITION = "ff4fff51002f00000000000d0000000900000000000000000000000d0000000900000000000000000003070101070101"
        + "070101ff52000e010300010101040400012233ff5c00074040484850ff90000a00000000020c0001ff93df8098121973"
        + "7aed7b4ea39de8765f7a0b4ae1e543d2c7da231f68947e02001a54eb8bbff881ccff2e3fdbad5e61fb7f0adfa8d9524e"
        + "e1062461249c2e6c94a0f97f1d90e9a06b4d6acdb8723ee1527fc457cfb44c161d5443403ee41d402713a6b5b8d4aba8"
        + "3127c7da273f01387da1a015be762fa6bcf1a6b8fa1b6ead5b1bc11f475b19677fbd2c2090c3f2d7595b80db7ac69868"
        + "1107849fc4c5d29fc782c2c47147cfb448161d53d437b3d8f6f427005e6b13eac13502c7da253f0128fc034015be762f"
        + "a6bd82f1fe969e242308f3b6c6f219677fbd2c01885ceccadcdec6b85b52205f24668445093fbbfe6eb1feff7fcfb434"
        + "11be762c95b31258995b992f5fc7da151f68743ed0900c189a3c9d5b4b3cc6e311ea958cd1034813e92a51a66b1b0c1f"
        + "e96c433bd31533df8070174770d27aaf72381dea078a3cd7cfc02a7e0210fb41c00f95cbe3c600f0b864f7149b143051"
        + "9703d45d1893077adcc31f0ecff0cb00572bcfb4380ecf78aa4412f5405a411fc4c835c7da133f0108fc01c006c0894f"
        + "96bf0a3693150ab66bb754b9b1f9f72846f2a1d57f1a24c7ee36754fc3e7080a9e809ccfc018105d23cc6a47df803005"
        + "ff44caf95fcfc01806bf32aae27fdf803005ff45e27c3fcfc01806bf39328eafc7d408059c8a0fc7da060810c7cfb414"
        + "0918c1ff7fcfc00c037d5fcfb4100e44d1d3c7da06017037ffd9";

    static final String LOSSLESS_1 = "ffd8ffe000104a46494600010100000100010000ffc3000b080009000d01011100ffc4001b0001010101010101010000"
        + "0000000000000605080704030102ffda0008010100010000cfff00bfdfd7efe9f5fb7df469d5af7fd1eaf67ba852a95a"
        + "c5ab988aff00be8d3ab5ecdbbb88d0a34a06b58b572f204493152854b2fddbe851a54f8b55ad5ec71bdf489942ac60b9"
        + "832698e9c3a02ad6af62cf1cb772ef20bfe837d9346ce31f3c7dd0323744e8d932fb976f721f41e87927a3f49e97947a"
        + "7fffffd9";

    static final String LOSSLESS_2 = "ffd8ffe000104a46494600010100000100010000ffc3000b080009000d01011100ffc4001b0000030101010101000000"
        + "0000000000000607080504030102ffda00080101000200009ffefefd7dfa7afb7bf474f575f7c98b4d0ed84c96835dbc"
        + "e5764efbe4c5a6876c264b41af314d3383cc04203c5877132f8bc7ef477eb6f93169a1db09932a4b6de72bb277df262d"
        + "343b91a4d6835dbd34ce0f301080f161db832f8bc7ef477eb6f93169a1dc8cc96835e6272bb277df262d348fd84c9952"
        + "5b6f3967079fffd9";

    static final String LOSSLESS_3 = "ffd8ffe000104a46494600010100000100010000ffc3000b080009000d01011100ffc4001b0001000301010101000000"
        + "0000000000000705060804030102ffda0008010100030000cfff007f7ebefd3d7dbdf23272b2f3f67b85e5092d517599"
        + "bde340874fdbaee8092a4b6c8db9e80c305683578089e2f3f5ee97c4969b95ee7ef88a9caec0d39db3f8468dd2c473e8"
        + "698aabd9af3a67dd05a2c6084aa8319cbf3a2466ac76cbae4247509f515a636ccf205a1f480e936ab389f58616acee01"
        + "a14486c93549b1ff00ffffd9";

    static final String LOSSLESS_4 = "ffd8ffe000104a46494600010100000100010000ffc3000b080009000d01011100ffc4001b0001000301010101000000"
        + "0000000000000305080904060102ffda0008010100040000afff007f6afd3d7dbdf23272b2f3eeeeeeeeeeef42e7dddd"
        + "dddde85bbe817817777777777779f777777a16fa04ef42e7dddde85be813bd0b7d02f02eeefa0542dddddde7dddde85e"
        + "813bd0bd027a173eeef42f409e85be813d0bd02fffd9";

    static final String LOSSLESS_5 = "ffd8ffe000104a46494600010100000100010000ffc3000b080009000d01011100ffc4001b0001000300030100000000"
        + "0000000000000504060801030702ffda0008010100050000cffcfdf6f7c997367a29aabbf224ca97326ce9e82296177e"
        + "5cc9b3a7a08a585d4574a5067a08a49a8aade30c32d3e926a2ab2f8719d30db9885f597619c3cde9975ec4760d3d4165"
        + "a6dcd37889fb0587c92c7647dd79fb0625d3f63b2629d4767c58fd82c362c4fa8acb8aacfa9ad38bb54fffd9";

    static final String LOSSLESS_6 = "ffd8ffe000104a46494600010100000100010000ffc3000b080009000d01011100ffc4001b0000030100030100000000"
        + "0000000000000506080401030702ffda00080101000600009ff9fbedefd3af6ef224ca973e5cd1e6165686c6f73767a9"
        + "04f9734798595a1b1be37f38f3baed0438b1d8b2f4fc73d9a35ef3e5cd1e6165688c3cc6b0767a904f9734798629f2aa"
        + "a5bdce3af3baed0438b1d8af19efe39ecd1af79f2e68f30c53533637c6f5a3d4827cb9a3d12d44d118798d60ed1f577f"
        + "ffd9";

    static final String LOSSLESS_7 = "ffd8ffe000104a46494600010100000100010000ffc3000b080009000d01011100ffc4001b0000020301010100000000"
        + "0000000000000607040508030201ffda0008010100070000cfff007df5ef265cd9f63676b6f7f6f78404a525c646e76c"
        + "06264dbfbbbf24282d31363ac860a12cc01af87c3c7aed2e7a56e2f486fc8898acbcd0e32081b1994cfcaf7e4a545c67"
        + "8ed7ac062b27290a35c078fcf7234524ad6eaf9484e597e58626a7590986c7666546ab67315f981a1ce416131b2788b5"
        + "1b1985c3ffd9";

    static final String JPEG_LS_BY_LINE = "ffd8fff70011080009000d03011100021100031100ffda000c03010002000300000100aa9457829ecb6ebe46e579aab6"
        + "44b9d13192bbbfbf444f38e34c0000c101008023c409142c00080004000061d0e0e2868782c6c0234c01d43ae14a73c8"
        + "000000ba7c0006d7104966193420c6c0523a20f888c943c000006f84cec92bc9d4298e20001400000647842330694206"
        + "17040180041d9ce4c9edcc5228386979fd4865dc63ff3266d1ab66ef513f7af8d4f898a4b0571ddb9f9e852a3715f469"
        + "132854cb2871a854e3a5146450b1c50def8c040b770d96bf0b17be9d94c1251571927025bbbcbb2c628519a340409618"
        + "f13da564c689142cb024ddce59800000b9017fd0275cc8e260e1c8822c7e273e141cdc81739d9ef349bff5de972fa3c6"
        + "d3aeb0d06bef4c9975a6983cc683e488ea89060e1b37dbefb4caf7d7ae6f6f86ce7537293affd9";

    static final String JPEG_LS_BY_SAMPLE = "ffd8fff70011080009000d03011100021100031100ffda000c03010002000300000200b2652d287f59fe900fe997fa26"
        + "7ff3697c454445d64c758543ad0000c3a74107701000852c00114685366000022cc000011660e0000005d1a01238d4c9"
        + "89a01e0000ca200030e9d60a530416d136bc6dc41641264002b0000001be000001916028fa76d92e5580a794211d9fc6"
        + "418af2064d9127c65ba659319905ff121074061a8000012f7f3e7ec8b98312f5ec0c172f15ee601def606e4be8f85083"
        + "620117a8a1d4db562c4428530d2ab04555cbbb01c30f86de52f144bf93e055f9755bfc4c6fd902707c04f69bb62dcbe4"
        + "e272e7b6d530ac000002e4c4815517144c615685a6963f9f3f414a8728eb2b818b8f82ef1d467f15033c344cf31aaa49"
        + "fedfb706bda3d24eb9ed2775a0eb881d16038bba5bbcea06ea8153efa5c25c9d4bb737ee1742ef1d7340ffd9";

    /** Bypass, reset, termination of each pass, vertically causal contexts, segmentation symbols. */
    @Test
    void jpeg2000WithAllBlockStyles() throws IOException {
        assertGrey(Jpeg2000.decode(bytes(JPEG_2000_ALL_STYLES), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void jpeg2000InTilesAndPrecincts() throws IOException {
        assertGrey(Jpeg2000.decode(bytes(JPEG_2000_TILES), new FrameSize(9, 13, 1, 8)));
    }

    /** Three layers, component by component, markers before packets and after their headers, colour transform. */
    @Test
    void jpeg2000InLayersWithMarkers() throws IOException {
        assertColour(Jpeg2000.decode(bytes(JPEG_2000_LAYERS), new FrameSize(9, 13, 3, 8)));
    }

    @Test
    void jpeg2000ByPosition() throws IOException {
        assertColour(Jpeg2000.decode(bytes(JPEG_2000_BY_POSITION), new FrameSize(9, 13, 3, 8)));
    }

    @Test
    void losslessJpegPredictor1() throws IOException {
        assertGrey(Jpeg.decode(bytes(LOSSLESS_1), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void losslessJpegPredictor2() throws IOException {
        assertGrey(Jpeg.decode(bytes(LOSSLESS_2), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void losslessJpegPredictor3() throws IOException {
        assertGrey(Jpeg.decode(bytes(LOSSLESS_3), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void losslessJpegPredictor4() throws IOException {
        assertGrey(Jpeg.decode(bytes(LOSSLESS_4), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void losslessJpegPredictor5() throws IOException {
        assertGrey(Jpeg.decode(bytes(LOSSLESS_5), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void losslessJpegPredictor6() throws IOException {
        assertGrey(Jpeg.decode(bytes(LOSSLESS_6), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void losslessJpegPredictor7() throws IOException {
        assertGrey(Jpeg.decode(bytes(LOSSLESS_7), new FrameSize(9, 13, 1, 8)));
    }

    @Test
    void jpegLsInterleavedByLine() throws IOException {
        assertColour(Jpeg.decode(bytes(JPEG_LS_BY_LINE), new FrameSize(9, 13, 3, 8)));
    }

    @Test
    void jpegLsInterleavedBySample() throws IOException {
        assertColour(Jpeg.decode(bytes(JPEG_LS_BY_SAMPLE), new FrameSize(9, 13, 3, 8)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static int grey(int n) {
        int x = n % 13;
        int y = n / 13;
        return (x * x + 7 * x * y + 31 * (y % 3)) % 251;
    }

    private static void assertGrey(int[] samples) {
        assertEquals(117, samples.length);
        for (int n = 0; n < samples.length; n++) {
            assertEquals(grey(n), samples[n]);
        }
    }

    /** Grey, twice grey modulo 251, and grey on the left with 50 on the right. */
    private static void assertColour(int[] samples) {
        assertEquals(351, samples.length);
        for (int n = 0; n < 117; n++) {
            assertEquals(grey(n), samples[3 * n]);
            assertEquals(grey(n) * 2 % 251, samples[3 * n + 1]);
            assertEquals(n % 13 > 6 ? 50 : grey(n), samples[3 * n + 2]);
        }
    }
}
