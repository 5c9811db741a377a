package org.scrubjay.codes.book;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.SegmentInfoFormat;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Writes what Lucene's own codec writes, less the time of day and the machine's name for itself, so
 * that two builds of the same tables can be alike. Its files name Lucene's codec, which reads them.
 */
final class RepeatableCodec extends FilterCodec {

  RepeatableCodec() {
    this(Codec.getDefault());
  }

  private RepeatableCodec(Codec lucene) {
    super(lucene.getName(), lucene);
  }

  @Override
  public SegmentInfoFormat segmentInfoFormat() {
    SegmentInfoFormat lucene = delegate.segmentInfoFormat();
    return new SegmentInfoFormat() {
      @Override
      public SegmentInfo read(Directory directory, String name, byte[] id, IOContext context)
          throws IOException {
        return lucene.read(directory, name, id, context);
      }

      @Override
      public void write(Directory directory, SegmentInfo info, IOContext context)
          throws IOException {
        SegmentInfo anywhere =
            new SegmentInfo(
                info.dir,
                info.getVersion(),
                info.getMinVersion(),
                info.name,
                info.maxDoc(),
                info.getUseCompoundFile(),
                info.getHasBlocks(),
                info.getCodec(),
                Map.of(),
                info.getId(),
                info.getAttributes(),
                info.getIndexSort());
        anywhere.setFiles(info.files());
        lucene.write(directory, anywhere, context);
        info.setFiles(anywhere.files());
      }
    };
  }
}
