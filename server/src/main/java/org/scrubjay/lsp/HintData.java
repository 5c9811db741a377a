package org.scrubjay.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.util.Optional;

/** What an inlay hint carries to the client and back, so that its tooltip can be made later. */
record HintData(String uri, String snapshot, int offset) {

  static Optional<HintData> read(Object data) {
    try {
      return data instanceof JsonElement json
          ? Optional.ofNullable(new Gson().fromJson(json, HintData.class))
              .filter(read -> read.uri != null && read.snapshot != null)
          : Optional.empty();
    } catch (JsonParseException notOurs) {
      return Optional.empty();
    }
  }
}
