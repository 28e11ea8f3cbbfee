// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/indexfile.h"

#include "core/atomicfile.h"
#include "core/privatefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>
#include <QStorageInfo>

#include <atomic>
#include <filesystem>
#include <system_error>

namespace viatique {

namespace {

/// How long another process may write, and make the file.
constexpr int kBusyMs = 10'000;

// Primary result codes of SQLite.
constexpr int kBusy = 5;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kNoDatabase = 26;

/// Texts lie apart from records, which are read all at once. The index of words keeps no text of its own: it
/// would double the file. To remove a text from it, the very same must be given again.
constexpr const char *kTables[] = {
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE package (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, manifest TEXT NOT NULL,"
    " record BLOB NOT NULL)",
    "CREATE INDEX package_manifest ON package (manifest)",
    "CREATE TABLE request_text (package INTEGER PRIMARY KEY, text BLOB NOT NULL)",
    // Known by its digest first, read later: facts and text are null before.
    "CREATE TABLE document (id INTEGER PRIMARY KEY, sha512 TEXT NOT NULL UNIQUE, facts BLOB, text BLOB)",
    "CREATE TABLE package_document (document INTEGER NOT NULL, package INTEGER NOT NULL,"
    " PRIMARY KEY (document, package)) WITHOUT ROWID",
    "CREATE INDEX package_document_package ON package_document (package)",
    "CREATE VIRTUAL TABLE request_words USING fts5(text, content='', columnsize=0, detail=none,"
    " prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE document_words USING fts5(text, content='', columnsize=0, detail=none,"
    " prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')",
};

Error inUse(const QString &path)
{
    return Error(ErrorCode::FileUnwritable,
                 {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "another program uses it"))});
}

/// There, the memory that WAL shares between processes is not shared between computers
/// (https://www.sqlite.org/wal.html#overview, https://www.sqlite.org/useovernet.html).
bool isOfNetwork(const QByteArray &fileSystem)
{
    const QByteArray kind = fileSystem.toLower();
    return kind.startsWith("nfs") || kind.startsWith("cifs") || kind.startsWith("smb")
           || kind == "fuse.sshfs";
}

/// By its name: opening the file and closing it again would give up SQLite's locks on it in the whole process
/// (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
void touch(const QString &path)
{
#ifdef Q_OS_WIN
    const std::filesystem::path name(path.toStdWString());
#else
    const std::filesystem::path name(QFile::encodeName(path).toStdString());
#endif
    // Where that is refused, it is removed too early at worst.
    std::error_code ignored;
    std::filesystem::last_write_time(name, std::filesystem::file_time_type::clock::now(), ignored);
}

QString damageMark(const QString &path)
{
    return path + QLatin1String(".damaged");
}

/// The rights that SQLite gives the files beside it are those of the database.
Result<void> makePrivate(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        if (QFileInfo(path).isFile() && file.setPermissions(kPrivateFile))
            return {};
    } else if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kPrivateFile) || file.exists()) {
        return {};
    }
    return failure(ErrorCode::FileUnwritable, {path, file.errorString()});
}

} // namespace

IndexFile::IndexFile(const QString &path, const QByteArray &fileSystem)
    : m_path(path)
    , m_fileSystem(fileSystem)
{
    // A connection belongs to one thread, and its name to the whole process.
    static std::atomic<quint64> count = 0;
    m_connection = QStringLiteral("viatique-inbox-%1").arg(++count);
}

IndexFile::~IndexFile()
{
    disconnect();
}

QSqlDatabase IndexFile::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<void> IndexFile::connect()
{
    QSqlDatabase opened = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    opened.setDatabaseName(m_path);
    opened.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyMs));
    if (!opened.open())
        return tl::make_unexpected(errorOf(opened.lastError()));
    for (const auto *pragma : {"PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY",
                               // A foreign file must not make functions run by what its tables say.
                               "PRAGMA trusted_schema = OFF"}) {
        if (const auto set = run(QLatin1String(pragma)); !set)
            return tl::make_unexpected(set.error());
    }
    return setJournal();
}

Result<void> IndexFile::setJournal() const
{
    const QByteArray fileSystem = m_fileSystem.isEmpty()
                                      ? QStorageInfo(QFileInfo(m_path).absolutePath()).fileSystemType()
                                      : m_fileSystem;
    const bool isRemote = isOfNetwork(fileSystem);
    const auto mode = value(isRemote ? QStringLiteral("PRAGMA journal_mode = TRUNCATE")
                                     : QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return tl::make_unexpected(mode.error());
    // SQLite answers with what it does: WAL stays as long as somebody else has the file open with it. Where a
    // file system of this computer has no memory to share, it keeps to a journal that is as good.
    const bool isAhead = mode->toString() == QLatin1String("wal");
    if (isRemote && isAhead)
        return tl::make_unexpected(inUse(m_path));
    return run(isAhead ? QStringLiteral("PRAGMA synchronous = NORMAL")
                       : QStringLiteral("PRAGMA synchronous = FULL"))
        .map([](const QSqlQuery &) {});
}

void IndexFile::disconnect()
{
    if (QSqlDatabase::contains(m_connection)) {
        database().close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

Result<QSqlQuery> IndexFile::prepared(const QString &sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::make_unexpected(errorOf(query.lastError()));
    return query;
}

Result<void> IndexFile::execute(QSqlQuery &query, const QVariantList &values) const
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    if (!query.exec())
        return tl::make_unexpected(errorOf(query.lastError()));
    return {};
}

Result<QSqlQuery> IndexFile::run(const QString &sql, const QVariantList &values) const
{
    Result<QSqlQuery> query = prepared(sql);
    if (!query)
        return query;
    if (const auto done = execute(*query, values); !done)
        return tl::make_unexpected(done.error());
    return query;
}

Result<QVariant> IndexFile::value(const QString &sql, const QVariantList &values) const
{
    Result<QSqlQuery> query = run(sql, values);
    if (!query)
        return tl::make_unexpected(query.error());
    const QVariant first = query->next() ? query->value(0) : QVariant();
    if (const auto read = stateOf(*query); !read)
        return tl::make_unexpected(read.error());
    return first;
}

Result<void> IndexFile::stateOf(const QSqlQuery &query) const
{
    if (query.lastError().isValid())
        return tl::make_unexpected(errorOf(query.lastError()));
    return {};
}

Error IndexFile::damaged() const
{
    // Others may have it open: who opens it next makes it anew. Losing what they still write costs nothing.
    QFile mark(damageMark(m_path));
    const bool isMarked = mark.open(QIODevice::WriteOnly, kPrivateFile);
    Q_UNUSED(isMarked)
    return Error(ErrorCode::FileUnreadable,
                 {m_path, QStringLiteral(
                              QT_TRANSLATE_NOOP("viatique::Reason", "it is damaged and will be made anew"))});
}

Error IndexFile::errorOf(const QSqlError &error) const
{
    constexpr int kPrimary = 0xff;
    const int code = error.nativeErrorCode().toInt() & kPrimary;
    if (code == kCorrupt || code == kNoDatabase)
        return damaged();
    if (code == kFull)
        return Error(ErrorCode::DiskFull, {m_path});
    if (code == kBusy)
        return inUse(m_path);
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return Error(ErrorCode::FileUnwritable, {m_path, reason});
}

Result<IndexFile::State> IndexFile::state() const
{
    const auto version = value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return tl::make_unexpected(version.error());
    const auto tables = value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!tables)
        return tl::make_unexpected(tables.error());
    if (version->toInt() == 0 && tables->toInt() == 0)
        return State::Empty;
    const auto known = value(QStringLiteral(
        "SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'package', 'package_manifest', "
        "'request_text',"
        " 'document', 'package_document', 'package_document_package', 'request_words', 'document_words')"));
    if (!known)
        return tl::make_unexpected(known.error());
    if (version->toInt() != kIndexVersion || known->toUInt() != std::size(kTables))
        return State::Foreign;
    // Another program has other rules, and its findings are not those of this one.
    const auto program = value(QStringLiteral("SELECT value FROM meta WHERE name = 'program'"));
    if (!program)
        return tl::make_unexpected(program.error());
    return program->toString() == QLatin1String(VIATIQUE_VERSION) ? State::Sound : State::Foreign;
}

Result<void> IndexFile::create() const
{
    return inTransaction([this]() -> Result<void> {
        for (const auto *table : kTables) {
            if (const auto made = run(QLatin1String(table)); !made)
                return tl::make_unexpected(made.error());
        }
        const auto named =
            run(QStringLiteral("INSERT INTO meta VALUES ('program', ?)"), {QStringLiteral(VIATIQUE_VERSION)});
        if (!named)
            return tl::make_unexpected(named.error());
        if (const auto set = run(QStringLiteral("PRAGMA user_version = %1").arg(kIndexVersion)); !set)
            return tl::make_unexpected(set.error());
        return {};
    });
}

Result<void> IndexFile::remove(const QString &path)
{
    // A journal that stays behind would be played into the new file.
    for (const auto *suffix : {"-wal", "-shm", "-journal", "", ".damaged"}) {
        QFile file(path + QLatin1String(suffix));
        if (file.exists() && !file.remove())
            return failure(ErrorCode::FileUnwritable, {file.fileName(), file.errorString()});
    }
    return {};
}

Result<void> IndexFile::makeAnew()
{
    disconnect();
    if (const auto removed = remove(m_path); !removed)
        return removed;
    if (const auto made = makePrivate(m_path); !made)
        return made;
    if (const auto connected = connect(); !connected)
        return connected;
    return create();
}

Result<void> IndexFile::prepare()
{
    if (QFileInfo::exists(damageMark(m_path)))
        return makeAnew();
    const Result<State> found = connect().and_then([this] { return state(); });
    if (found && *found == State::Sound)
        return {};
    if (found && *found == State::Empty)
        return create();
    // What just proved damaged is marked by now.
    if (found || QFileInfo::exists(damageMark(m_path)))
        return makeAnew();
    return tl::make_unexpected(found.error());
}

Result<std::unique_ptr<IndexFile>> IndexFile::open(const QString &path)
{
    return open(path, {});
}

Result<std::unique_ptr<IndexFile>> IndexFile::open(const QString &path, const QByteArray &fileSystem)
{
    std::unique_ptr<IndexFile> file(new IndexFile(path, fileSystem));
    // The usual case, without waiting for others that open it.
    if (QFileInfo(path).size() > 0 && !QFileInfo::exists(damageMark(path)) && makePrivate(path)
        && file->connect()) {
        if (const auto found = file->state(); found && *found == State::Sound) {
            touch(path);
            return file;
        }
    }
    file->disconnect();
    if (const auto made = makePrivateFolder(QFileInfo(path).path()); !made)
        return tl::make_unexpected(made.error());
    keepPrivate(QFileInfo(path).path());
    // Of two that find no file, or a damaged one, one makes it. Where it cannot be locked, SQLite's own locks
    // still keep what is written whole.
    QLockFile lock(path + QLatin1String(".lock"));
    const bool isLocked = lock.tryLock(kBusyMs);
    Q_UNUSED(isLocked)
    if (const auto made = makePrivate(path); !made)
        return tl::make_unexpected(made.error());
    if (const auto ready = file->prepare(); !ready)
        return tl::make_unexpected(ready.error());
    touch(path);
    return file;
}

} // namespace viatique
