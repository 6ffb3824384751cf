package dev.chaoxin.digest.search;

import dev.chaoxin.digest.archive.ArchivedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index on disk. The process that holds the write lock writes; the others read what was
 * committed. An index that cannot be opened is emptied, since it can be rebuilt from the database.
 */
final class LuceneIndex implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

  /** Less length normalisation than the default: long reports are no less relevant than briefs. */
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.4f);

  private static final double RAM_BUFFER_MB = 32;
  private static final String FORMAT = "format";
  private static final String CHANGE = "change";
  private static final String STAMP = "stamp";

  private final Directory directory;
  private Optional<IndexWriter> writer = Optional.empty();
  private volatile Optional<SearcherManager> searchers = Optional.empty();

  private LuceneIndex(Directory directory) {
    this.directory = directory;
  }

  /**
   * The change up to which an index is complete.
   *
   * @param change its number
   * @param stamp its stamp in the change log
   */
  record Checkpoint(long change, String stamp) {
    static final Checkpoint NONE = new Checkpoint(0, "");
  }

  static LuceneIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    LuceneIndex index = new LuceneIndex(FSDirectory.open(folder));
    index.tryOpenWriter();
    return index;
  }

  /** Whether this process writes the index. */
  synchronized boolean isWriter() {
    return writer.isPresent() && writer.get().isOpen();
  }

  /** Takes the write lock if it is free; returns whether this process is the writer now. */
  synchronized boolean tryOpenWriter() throws IOException {
    if (isWriter()) {
      return true;
    }
    IndexWriter opened;
    try {
      opened = newWriter();
    } catch (LockObtainFailedException heldByAnother) {
      return false;
    } catch (IOException | IllegalArgumentException e) {
      log.warn("Could not open the search index, rebuilding it: {}", e.toString());
      deleteFiles();
      opened = newWriter();
    }
    closeReadersAndWriter();
    writer = Optional.of(opened);
    if (!ArticleDocument.FORMAT_VERSION.equals(commitData().get(FORMAT))) {
      writer.get().deleteAll();
      commit(Checkpoint.NONE);
    }
    searchers = Optional.of(new SearcherManager(writer.get(), searcherFactory()));
    return true;
  }

  synchronized void put(ArchivedArticle article) throws IOException {
    requireWriter()
        .updateDocument(ArticleDocument.idTerm(article.id()), ArticleDocument.of(article));
  }

  synchronized void remove(long id) throws IOException {
    requireWriter().deleteDocuments(ArticleDocument.idTerm(id));
  }

  synchronized void removeAll() throws IOException {
    requireWriter().deleteAll();
    commit(Checkpoint.NONE);
  }

  /** Commits what was written, together with the checkpoint it reaches. */
  synchronized void commit(Checkpoint checkpoint) throws IOException {
    Map<String, String> data =
        Map.of(
            FORMAT, ArticleDocument.FORMAT_VERSION,
            CHANGE, Long.toString(checkpoint.change()),
            STAMP, checkpoint.stamp());
    requireWriter().setLiveCommitData(data.entrySet());
    requireWriter().commit();
    refresh();
  }

  /** Makes visible to searches what was written, or what the writing process committed. */
  synchronized void refresh() throws IOException {
    if (searchers.isEmpty() && !isWriter()) {
      try {
        searchers = Optional.of(new SearcherManager(directory, searcherFactory()));
      } catch (IndexNotFoundException notYet) {
        return;
      }
    }
    if (searchers.isPresent()) {
      searchers.get().maybeRefreshBlocking();
    }
  }

  /** The checkpoint of the last commit. */
  synchronized Checkpoint checkpoint() throws IOException {
    Map<String, String> data = commitData();
    if (!ArticleDocument.FORMAT_VERSION.equals(data.get(FORMAT))) {
      return Checkpoint.NONE;
    }
    return new Checkpoint(Long.parseLong(data.get(CHANGE)), data.get(STAMP));
  }

  /** Something to do with a searcher. */
  interface SearcherFunction<T> {
    T apply(IndexSearcher searcher) throws IOException;
  }

  /** Runs a function on the current state of the index; empty if there is no index yet. */
  <T> Optional<T> withSearcher(SearcherFunction<T> function) throws IOException {
    if (searchers.isEmpty()) {
      refresh();
    }
    while (searchers.isPresent()) {
      SearcherManager manager = searchers.get();
      IndexSearcher searcher;
      try {
        searcher = manager.acquire();
      } catch (AlreadyClosedException reopened) {
        if (searchers.filter(now -> now != manager).isEmpty()) {
          return Optional.empty();
        }
        continue;
      }
      try {
        return Optional.of(function.apply(searcher));
      } finally {
        manager.release(searcher);
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized void close() throws IOException {
    closeReadersAndWriter();
    directory.close();
  }

  private IndexWriter newWriter() throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setSimilarity(SIMILARITY)
            .setRAMBufferSizeMB(RAM_BUFFER_MB)
            .setCommitOnClose(false));
  }

  private IndexWriter requireWriter() {
    return writer.orElseThrow(
        () ->
            new IllegalStateException("another process holds the write lock of the search index"));
  }

  private Map<String, String> commitData() throws IOException {
    Map<String, String> data = new HashMap<>();
    if (isWriter()) {
      Iterable<Map.Entry<String, String>> live = requireWriter().getLiveCommitData();
      if (live != null) {
        live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      }
    } else {
      refresh();
      if (searchers.isPresent()) {
        IndexSearcher searcher = searchers.get().acquire();
        try {
          IndexReader reader = searcher.getIndexReader();
          data.putAll(((DirectoryReader) reader).getIndexCommit().getUserData());
        } finally {
          searchers.get().release(searcher);
        }
      }
    }
    return data;
  }

  private void deleteFiles() throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
  }

  private void closeReadersAndWriter() throws IOException {
    Optional<SearcherManager> before = searchers;
    searchers = Optional.empty();
    if (before.isPresent()) {
      before.get().close();
    }
    if (writer.isPresent()) {
      writer.get().close();
    }
    writer = Optional.empty();
  }

  private static SearcherFactory searcherFactory() {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
      }
    };
  }
}
