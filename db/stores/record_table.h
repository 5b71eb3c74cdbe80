// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/connection.h"

#include <tuple>

/// Inside of db/stores: a record's columns said once; reading, SELECT, INSERT and UPDATE come from that.
namespace db::stores {

/// Where a value stands: what seals it is bound to the place.
struct Cell {
    const Connection& connection;
    seal::Place place;
};

namespace form {

/// As it is: numbers, yes or no, text, times, days, ids, and each of them or nothing.
struct Plain {
    template <typename T>
    static void put(const Cell& /*cell*/, Statement& s, int at, const T& value) {
        stores::put(s, at, value);
    }
    template <typename T>
    static void read(const Cell& cell, Statement& s, int at, std::optional<T>& value) {
        if (isNull(s, at)) { return; }
        value.emplace();
        read(cell, s, at, *value);
    }
    static void read(const Cell& /*cell*/, Statement& s, int at, std::string& value) { value = text(s, at); }
    static void read(const Cell& /*cell*/, Statement& s, int at, Time& value) { value = time(s, at); }
    static void read(const Cell& /*cell*/, Statement& s, int at, Date& value) { value = day(s, at); }
    static void read(const Cell& /*cell*/, Statement& s, int at, bool& value) { value = integer(s, at) != 0; }
    /// An id, or an enumeration that is kept as its number.
    template <typename Id>
        requires std::is_enum_v<Id>
    static void read(const Cell& /*cell*/, Statement& s, int at, Id& value) {
        value = id<Id>(s, at);
    }
};

/// An enumeration as its word, or nothing.
template <typename Enum>
struct Word {
    ColumnWords<Enum> names;

    void put(const Cell& /*cell*/, Statement& s, int at, Enum value) const { stores::put(s, at, names.of(value)); }
    void put(const Cell& /*cell*/, Statement& s, int at, const std::optional<Enum>& value) const {
        stores::put(s, at, value ? std::optional(names.of(*value)) : std::nullopt);
    }
    void read(const Cell& /*cell*/, Statement& s, int at, Enum& value) const { value = names.from(text(s, at)); }
    void read(const Cell& /*cell*/, Statement& s, int at, std::optional<Enum>& value) const {
        if (!isNull(s, at)) { value = names.from(text(s, at)); }
    }
};

/// Text that is sealed.
struct Sealed {
    static void put(const Cell& cell, Statement& s, int at, const std::string& value) {
        stores::put(s, at, cell.connection.seal().seal(value, cell.place));
    }
    static void read(const Cell& cell, Statement& s, int at, std::string& value) {
        if (!isNull(s, at)) { value = opened(cell.connection, s, at, cell.place); }
    }
};

/// The same, with nothing where there is no text.
struct SealedOrNull : Sealed {
    static void put(const Cell& cell, Statement& s, int at, const std::string& value) {
        if (value.empty()) {
            s.bind(at);
        } else {
            Sealed::put(cell, s, at, value);
        }
    }
};

/// What finds the value of another column without storing it; read back nowhere. `part`: of the value, such as its end.
struct Index {
    std::string_view what; ///< separates the uses, as of seal::BlindIndex
    std::string (*part)(std::string_view) = nullptr;

    /// Empty values have none, so that people without a number do not collide.
    void put(const Cell& cell, Statement& s, int at, const std::string& value) const {
        const std::string indexed = part == nullptr ? value : part(value);
        if (indexed.empty()) {
            s.bind(at);
        } else {
            stores::put(s, at, cell.connection.index().of(what, indexed));
        }
    }
    static void read(const Cell& /*cell*/, Statement& /*s*/, int /*at*/, const std::string& /*value*/) {}
};

/// A list or the like as a text: `toText` and `fromText` throw what does not fit; `Inner` keeps the text.
template <typename Inner, typename ToText, typename FromText>
struct AsText {
    Inner inner;
    ToText toText;
    FromText fromText;

    template <typename T>
    void put(const Cell& cell, Statement& s, int at, const T& value) const {
        inner.put(cell, s, at, toText(value));
    }
    template <typename T>
    void read(const Cell& cell, Statement& s, int at, T& value) const {
        std::string text;
        inner.read(cell, s, at, text);
        value = fromText(text);
    }
};
template <typename Inner, typename ToText, typename FromText>
AsText(Inner, ToText, FromText) -> AsText<Inner, ToText, FromText>;

} // namespace form

template <typename Record, typename Member, typename Form = form::Plain>
struct Column {
    std::string_view name;
    Member Record::* member;
    Form form = {};
};
template <typename Record, typename Member>
Column(const char*, Member Record::*) -> Column<Record, Member>;
template <typename Record, typename Member, typename Form>
Column(const char*, Member Record::*, Form) -> Column<Record, Member, Form>;

/// A table whose rows are records with an `id` in the first column.
template <typename Record, typename... Columns>
class RecordTable {
public:
    using Id = decltype(Record::id);

    explicit RecordTable(std::string_view name, Columns... columns)
        : m_name(name)
        , m_columns(columns...)
        , m_select("SELECT id")
        , m_insert("INSERT INTO " + m_name + " (id")
        , m_update("UPDATE " + m_name + " SET ") {
        int at = 1;
        std::string places = "?1";
        const auto add = [&](std::string_view column) {
            const std::string place = "?" + std::to_string(++at);
            m_select.append(", ").append(column);
            m_insert.append(", ").append(column);
            m_update.append(at > 2 ? ", " : "").append(column).append(" = ").append(place);
            places.append(", ").append(place);
        };
        (add(columns.name), ...);
        m_select.append(" FROM ").append(m_name).append(" ");
        m_insert.append(") VALUES (").append(places).append(")");
        m_update.append(" WHERE id = ?1");
    }

    /// All rows that `where` finds, in its order; those that are damaged are noted and left out.
    template <typename... Values>
    [[nodiscard]] std::vector<Record> read(Connection& connection, const std::string& where,
                                           const Values&... values) const {
        Statement s{connection.sql(), m_select + where};
        putAll(s, values...);
        std::vector<Record> found;
        while (s.executeStep()) {
            addReadable(found, connection, m_name, integer(s, 0), [&] { return record(connection, s); });
        }
        return found;
    }

    /// The row `id`, or nothing. A damaged one fails: Corrupt.
    [[nodiscard]] std::optional<Record> find(Connection& connection, Id id) const {
        Prepared prepared{connection, m_select + "WHERE id = ?1"};
        Statement& s = *prepared;
        put(s, 1, id);
        return s.executeStep() ? std::optional(record(connection, s)) : std::nullopt;
    }

    /// As a new row, whatever the record's own id says.
    void insert(Connection& connection, Id id, const Record& record) const { write(connection, m_insert, id, record); }
    /// NotFound.
    void update(Connection& connection, Id id, const Record& record) const { write(connection, m_update, id, record); }

private:
    [[nodiscard]] Record record(const Connection& connection, Statement& s) const {
        Record result;
        result.id = id<Id>(s, 0);
        int at = 0;
        const auto take = [&](const auto& column) {
            const Cell cell{connection, {m_name, column.name, raw(result.id)}};
            column.form.read(cell, s, ++at, result.*column.member);
        };
        std::apply([&](const auto&... columns) { (take(columns), ...); }, m_columns);
        return result;
    }

    void write(Connection& connection, const std::string& sql, Id id, const Record& record) const {
        Prepared prepared{connection, sql};
        Statement& s = *prepared;
        put(s, 1, id);
        int at = 1;
        const auto give = [&](const auto& column) {
            const Cell cell{connection, {m_name, column.name, raw(id)}};
            column.form.put(cell, s, ++at, record.*column.member);
        };
        std::apply([&](const auto&... columns) { (give(columns), ...); }, m_columns);
        if (s.exec() == 0) { fail(ErrorKind::NotFound, subject(m_name, id)); }
    }

    std::string m_name;
    std::tuple<Columns...> m_columns;
    std::string m_select;
    std::string m_insert;
    std::string m_update;
};

template <typename Record, typename... Columns>
[[nodiscard]] auto recordTable(std::string_view name, Columns... columns) {
    return RecordTable<Record, Columns...>(name, columns...);
}

} // namespace db::stores
