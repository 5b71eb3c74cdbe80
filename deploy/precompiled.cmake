# SPDX-License-Identifier: GPL-3.0-or-later
# The headers of others that most sources read, compiled once for each kind of source: a third of the compiler's
# time went there. No header of the project stands here: a change of one must not build everything.
option(YIMEN_PRECOMPILED "Compile the headers of others once" ON)

# Some libraries ask for it, and it defines a word that the compiler compares.
add_compile_options(-pthread)

set(standard_headers <algorithm> <array> <cassert> <chrono> <cmath> <cstdint> <filesystem> <fstream> <functional> <map>
  <memory> <optional> <ostream> <ranges> <set> <span> <sstream> <string> <string_view> <system_error> <tuple>
  <unordered_map> <utility> <variant> <vector>)
set(qt_headers <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QList> <QLoggingCategory> <QObject> <QPointer>
  <QString> <QStringList> <QTimer> <QVariantList> <QVariantMap>)
# ccache asks for them.
set(precompiled_options $<$<COMPILE_LANGUAGE:CXX>:$<IF:$<CXX_COMPILER_ID:GNU>,-fpch-preprocess,SHELL:-Xclang -fno-pch-timestamp>>)
set(test_headers <gmock/gmock.h> <gtest/gtest.h>)

# yimen_optimise_sanitized(): of this folder and those below. With a sanitizer and without the optimiser, what reads pictures
# and lists of 200,000 rows takes ten times as long, which is more than the optimiser does; elsewhere it is not.
macro(yimen_optimise_sanitized)
  if(YIMEN_SANITIZE)
    add_compile_options(-O1)
  endif()
endmacro()

# yimen_precompiled(name LINKS lib ... HEADERS <header> ...): a target that only compiles these headers.
function(yimen_precompiled name)
  if(NOT YIMEN_PRECOMPILED)
    return()
  endif()
  cmake_parse_arguments(arg "" "" "LINKS;HEADERS" ${ARGN})
  file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp CONTENT "// Nothing but the headers.\n")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp)
  target_link_libraries(${name} PRIVATE yimen_flags ${arg_LINKS})
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  target_compile_options(${name} PRIVATE ${precompiled_options})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    set(file ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.pch)
    set_property(GLOBAL PROPERTY precompiled_file_${name} ${file})
    add_custom_command(OUTPUT ${file}.sum COMMAND ${CMAKE_SOURCE_DIR}/deploy/pch_sum ${CMAKE_BINARY_DIR} ${file}
      DEPENDS ${name} ${CMAKE_SOURCE_DIR}/deploy/pch_sum VERBATIM)
    add_custom_target(${name}_sum DEPENDS ${file}.sum)
  endif()
endfunction()

# yimen_reuse_precompiled(target name): clang's file holds the paths of its own clone, so ccache, which reads the file, would
# share nothing between clones. With clang the file is named as ccache understands it, with a sum of what it was made from
# beside it (CCACHE_PCH_EXTSUM), which is the same in every clone; CMake's own words for it are not understood.
function(yimen_reuse_precompiled target name)
  get_property(file GLOBAL PROPERTY precompiled_file_${name})
  if(file)
    add_dependencies(${target} ${name}_sum)
    target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-include-pch ${file}>")
  else()
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()

# yimen_use_precompiled(name [folder]): the targets of this folder and of those below read the headers of `name`. A target
# that has a source with flags of its own says so itself (DISABLE_PRECOMPILE_HEADERS).
function(yimen_use_precompiled name)
  if(NOT YIMEN_PRECOMPILED)
    return()
  endif()
  set(folder ${CMAKE_CURRENT_SOURCE_DIR})
  if(ARGC GREATER 1)
    get_filename_component(folder ${ARGV1} ABSOLUTE)
  endif()
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    get_target_property(is_apart ${target} DISABLE_PRECOMPILE_HEADERS)
    if(type MATCHES "EXECUTABLE|STATIC_LIBRARY|OBJECT_LIBRARY" AND NOT target STREQUAL name AND NOT is_apart)
      yimen_reuse_precompiled(${target} ${name})
      # Programs too are compiled as the headers are.
      target_compile_options(${target} PRIVATE -fPIC ${precompiled_options})
    endif()
  endforeach()
  get_property(below DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(next IN LISTS below)
    yimen_use_precompiled(${name} ${next})
  endforeach()
endfunction()
