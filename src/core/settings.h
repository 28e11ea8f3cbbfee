// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

namespace viatique {

/// One setting: its key in the file, the value that it has while nobody chose one, and what can stand there.
template<typename T>
struct Setting
{
    const char *key = nullptr;
    T fallback;
    bool (*accepts)(const T &) = nullptr;
};

/// All settings, in one table. Those of a person are in the address book's file, not here.
namespace setting {
inline const Setting<QString> kLanguage{"view/language", QString()}; ///< "fr", "en"; empty: the system's
inline const Setting<QString> kAppearance{"view/appearance",
                                          QString()};       ///< "light", "dark"; empty: the desktop's
inline const Setting<int> kTextScale{"view/textScale", 100, ///< percent
                                     [](const int &percent) { return percent >= 50 && percent <= 300; }};
inline const Setting<bool> kShowFindings{"view/showFindings", false}; ///< the findings panel is open
inline const Setting<QByteArray> kWindowGeometry{"window/geometry", QByteArray()};
inline const Setting<QString> kOpenDraft{"session/openDraft", QString()}; ///< folder; empty after a calm end
inline const Setting<QString> kLastFolder{"files/lastFolder", QString()}; ///< of file dialogs
inline const Setting<QString> kExportFolder{"files/exportFolder", QString()}; ///< of the last package written
inline const Setting<QString> kScannerFolder{"files/scannerFolder",
                                             QString()}; ///< where a scanner leaves its files
inline const Setting<QStringList> kReceived{"files/received",
                                            QStringList()};                 ///< packages opened, newest first
inline const Setting<QString> kInboxFolder{"inbox/folder", QString()};      ///< where packages come to
inline const Setting<QString> kSummaryFolder{"inbox/summaries", QString()}; ///< of what was exported last
inline const Setting<QString> kReviewFolder{"review/folder", QString()};    ///< of the last review written
inline const Setting<QString> kReviewOrganisation{"review/organisation",
                                                  QString()}; ///< whom its reviews are signed for
inline const Setting<bool> kNetwork{"network/use", true};     ///< off: nothing leaves this computer
/// Where updates of catalogues come from; empty: nowhere, until somebody names an address.
inline const Setting<QString> kCatalogueUrl{"network/catalogueUrl", QString()};
/// The company directory of the State.
inline const Setting<QString> kDirectoryUrl{"network/directoryUrl",
                                            QStringLiteral("https://recherche-entreprises.api.gouv.fr")};
/// DataPass, without the path of its API.
inline const Setting<QString> kDataPassUrl{"network/datapassUrl",
                                           QStringLiteral("https://datapass.api.gouv.fr")};
/// Days after which what lies in the trash is erased; 0: never.
inline const Setting<int> kTrashDays{"privacy/trashDays", 30,
                                     [](const int &days) { return days >= 0 && days <= 3650; }};
inline const Setting<QString> kCertificate{"signature/certificate",
                                           QString()}; ///< file of the last signature
/// File of certificates (PEM) that are believed; empty: the system's.
inline const Setting<QString> kTrustStore{"signature/trustStore", QString()};
} // namespace setting

/// The user's settings under the policy of the system: what `/etc/xdg/viatique/policy.conf` holds stands, and
/// cannot be changed here. A settings file that is damaged is put aside (`.damaged`) and defaults are taken;
/// one of a newer version is left as it is and defaults are taken for this run. `trouble` says so, and
/// `isForgetful` where a default is not safe enough.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `file` and `policy` are paths of INI files; the defaults are the user's and the system's.
    explicit Settings(const QString &file = defaultFile(), const QString &policy = defaultPolicy(),
                      QObject *parent = nullptr);
    ~Settings() override;
    static QString defaultFile();
    static QString defaultPolicy();

    template<typename T>
    T value(const Setting<T> &setting) const
    {
        return chosen(setting).value_or(setting.fallback);
    }
    /// What policy or user chose, where it is a value for it.
    template<typename T>
    std::optional<T> chosen(const Setting<T> &setting) const
    {
        QVariant stored = read(setting.key);
        // A value of another type is no value: files hold text, and "wide" is no number.
        if (!convert(stored, QMetaType::fromType<T>()))
            return std::nullopt;
        const T value = stored.value<T>();
        if (setting.accepts && !setting.accepts(value))
            return std::nullopt;
        return value;
    }
    /// Something stands for it, in the policy or the user's file, whether it can be taken or not.
    template<typename T>
    bool isStored(const Setting<T> &setting) const
    {
        return read(setting.key).isValid();
    }
    template<typename T>
    bool isLocked(const Setting<T> &setting) const
    {
        return hasPolicy(setting.key);
    }
    /// Without effect where the policy locks it.
    template<typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        write(setting.key, QVariant::fromValue(value));
    }
    /// What the user chose once may be lost, in this run or before: the file was or is damaged, newer than
    /// this program, or cannot be read. A setting that nobody chose since is then not one that nobody chose.
    bool isForgetful() const { return m_isForgetful; }
    /// There is a policy, and it cannot be read as a whole.
    bool isPolicyDamaged() const { return m_isPolicyDamaged; }
    /// What to tell the user about the settings file: in one or two sentences; empty when there is nothing.
    QString trouble() const;

signals:
    void changed(const char *key);

private:
    enum class Trouble { None, Damaged, Newer, Unwritable };
    void openPolicy(const QString &path);
    void open();
    void putAside();
    void rememberLoss();
    static bool convert(QVariant &stored, QMetaType type);
    QVariant read(const char *key) const;
    bool hasPolicy(const char *key) const;
    void write(const char *key, const QVariant &value);

    QString m_path;
    QString m_policyPath;
    std::unique_ptr<QSettings> m_file; ///< null where the file is not to be touched
    std::unique_ptr<QSettings> m_policy;
    QHash<QString, QVariant> m_values; ///< of this run, where there is no file
    Trouble m_trouble = Trouble::None;
    QString m_aside;
    bool m_isAbsent = false; ///< the file, which the first write makes
    bool m_isForgetful = false;
    bool m_isPolicyDamaged = false;
};

} // namespace viatique
